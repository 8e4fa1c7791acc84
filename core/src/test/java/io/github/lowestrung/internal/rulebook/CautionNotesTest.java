package io.github.lowestrung.internal.rulebook;

import static io.github.lowestrung.drl.Conclusions.caution;
import static io.github.lowestrung.drl.Conclusions.cautionNote;
import static io.github.lowestrung.drl.Conclusions.nominate;
import static io.github.lowestrung.drl.Conclusions.recommend;
import static io.github.lowestrung.toy.ToyRule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.toy.ToyRulebook;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caution with a note says what the note says; a note that is not there stops the loading. */
class CautionNotesTest {

  private static final String NOTES =
      "[{about: stools, says: stools wobble, mark: documented, source: a test, asOf: 2026-01-02}]";
  private static final Rule SERVES =
      rule("R-01", "rung", "nominate").each(Tasks.class).then(c -> nominate(c, "stool"));
  private static final Rule TAKEN =
      rule("L-01", "choice", "choose").each(Tasks.class).then(c -> recommend(c, "stool"));

  @TempDir Path root;

  private Advisor load(Rule rule, String notes) throws IOException {
    ToyRule.load(List.of(SERVES, TAKEN, rule), List.of());
    ToyRulebook book = new ToyRulebook(root);
    book.write("META-INF/lowest-rung/notes.yaml", notes);
    return book.advisor(ToyRule.First.class);
  }

  private static ToyRule warning() {
    return rule("W-01", "caution", "advise").each(Tasks.class);
  }

  @Test
  void the_note_is_the_reason_in_the_catalogue_and_in_decisions() throws IOException {
    String says = "stools wobble (a test, data of 2026-01-02)";
    Advisor advisor = load(warning().without("reason").then(c -> cautionNote(c, "stools")), NOTES);

    assertThat(advisor.catalog().find("W-01").orElseThrow().reason()).isEqualTo(says);
    assertThat(advisor.decide(Workload.of(Task.OCR).build()).cautions())
        .anySatisfy(
            caution -> {
              assertThat(caution.rule()).isEqualTo("W-01");
              assertThat(caution.message()).isEqualTo(says);
            });
  }

  @Test
  void a_note_that_is_not_there_is_refused_with_the_one_that_is_meant() {
    refused(
        warning().without("reason").then(c -> cautionNote(c, "stool")),
        NOTES,
        "\"Toy - W-01\"",
        "the note (stool), which no notes.yaml has; did you mean (stools)?");
    refused(
        warning().without("reason").then(c -> cautionNote(c, "stools")),
        "[]",
        "the note (stools), which no notes.yaml has.");
    refused(
        warning().without("reason").then(c -> cautionNote(c, "stools")),
        NOTES.replace("}]", "}, " + NOTES.substring(1)),
        "of which there are 2");
  }

  @Test
  void a_caution_has_a_reason_or_a_note_and_not_both() {
    refused(warning().without("reason").then(c -> caution(c)), NOTES, "has no @reason");
    refused(
        warning().then(c -> cautionNote(c, "stools")),
        NOTES,
        "has a @reason and cautions with the note (stools)");
  }

  private void refused(Rule rule, String notes, String... parts) {
    assertThatThrownBy(() -> load(rule, notes))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(parts);
  }
}
