package io.github.lowestrung.workload.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each form in which a name is suggested, with a near name and without one. */
class NameSuggestionTest {

  private final NameSuggestion near = NameSuggestion.of("lath", List.of("lathe", "saw"));
  private final NameSuggestion none = NameSuggestion.of("robot", List.of("lathe", "saw"));

  @Test
  void a_sentence_ends_with_a_question() {
    assertThat(near.nearest()).contains("lathe");
    assertThat(near.question(".")).isEqualTo("; did you mean 'lathe'?");
    assertThat(near.bracketedQuestion()).isEqualTo("; did you mean (lathe)?");
    assertThat(none.nearest()).isEmpty();
    assertThat(none.question(".")).isEqualTo(".");
    assertThat(none.bracketedQuestion()).isEqualTo(".");
  }

  @Test
  void advice_is_a_sentence_of_its_own() {
    assertThat(near.advice("Add it.")).isEqualTo("Maybe (lathe) is meant.");
    assertThat(near.quotedAdvice("Add it.")).isEqualTo("Maybe 'lathe' is meant.");
    assertThat(near.remedy("the tool")).isEqualTo("Write the tool (lathe).");
    assertThat(none.advice("Add it.")).isEqualTo("Add it.");
    assertThat(none.quotedAdvice("Add it.")).isEqualTo("Add it.");
    assertThat(none.remedy("the tool")).isEqualTo("Take one of: lathe, saw.");
  }

  @Test
  void what_was_found_before_is_suggested_alike() {
    assertThat(NameSuggestion.ofNearest("saw").question("")).isEqualTo("; did you mean 'saw'?");
    assertThat(NameSuggestion.ofNearest(null).question("")).isEmpty();
  }
}
