package io.github.lowestrung.rulebook.catalog;

import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts that people are asked for together. A row of {@code questions.yaml}. Several rulebooks may
 * add facts to one topic.
 *
 * @param topic its name, one word
 * @param about what it is about, in one clause; null where another row says it
 * @param facts the facts, in any order
 */
public record Topic(String topic, @Nullable String about, List<Asked> facts) {

  /** The weight of what almost everybody knows; 1 is that of what hardly anybody knows. */
  public static final int MOST_LIKELY = 5;

  /** The weight of a fact of which no row says how likely it is known. */
  public static final int UNSAID = 2;

  public Topic {
    facts = facts == null ? List.of() : List.copyOf(facts);
  }

  /**
   * A fact that people may be asked for.
   *
   * @param path its document path
   * @param known how likely people know it, from 1 to {@link #MOST_LIKELY}; null for {@link
   *     #UNSAID}, which it then is
   * @param asks the question; null where the meaning of the fact says enough
   */
  public record Asked(String path, @Nullable Integer known, @Nullable String asks) {

    public Asked {
      known = known == null ? UNSAID : known;
    }

    /**
     * Says what is wrong with it.
     *
     * @param vocabulary the facts that there are
     * @return a clause about the path, or empty when all is right
     */
    public Optional<String> flaw(Vocabulary vocabulary) {
      List<String> paths = vocabulary.fields().stream().map(Field::path).toList();
      if (path == null) {
        return Optional.of("asks for nothing, where the path of a fact is expected.");
      }
      if (!paths.contains(path)) {
        String meant = NameSuggestion.of(path, paths).bracketedQuestion();
        return Optional.of("asks for (%s), which no workload has%s".formatted(path, meant));
      }
      int weight = known == null ? UNSAID : known;
      return weight >= 1 && weight <= MOST_LIKELY
          ? Optional.empty()
          : Optional.of(
              "says of (%s) known: %s, where a whole number from 1 to %s is expected."
                  .formatted(path, weight, MOST_LIKELY));
    }
  }
}
