package io.github.lowestrung.explain;

import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A missing fact that can change the answer.
 *
 * @param path document path of the fact
 * @param meaning what the fact is, in one clause
 * @param asks the question as the rulebook words it; null where it does not
 * @param narrowing the share of the approaches still possible that an answer rules out, from 0 to
 *     1, averaged over the possible results: answers with the same result count once, and so does
 *     leaving it open
 * @param outcomes the answers that change the decision, and to what
 * @param together paths of further missing facts without which no answer changes anything; empty
 *     when it does by itself
 */
public record Question(
    String path,
    String meaning,
    @Nullable String asks,
    double narrowing,
    List<QuestionOutcome> outcomes,
    List<String> together) {

  /**
   * What some answers to the question lead to.
   *
   * @param values the answers, as documents write them; for numbers one of a range
   * @param words the answers in words, such as {@code above 100 GB}
   * @param answer the answer of the decision then
   * @param rulesOut ids of the approaches that are possible now and excluded then
   * @param with further answers without which these change nothing; empty when none are needed
   */
  public record QuestionOutcome(
      List<Object> values,
      String words,
      Answer answer,
      List<String> rulesOut,
      List<FactChange> with) {}

  /**
   * Returns the field that is asked for.
   *
   * @param vocabulary the facts that there are, as the reader of the advisor knows them
   * @return the field
   */
  public Field field(Vocabulary vocabulary) {
    return vocabulary.field(path).orElseThrow();
  }
}
