package io.github.lowestrung.internal.rulebook;

import io.github.lowestrung.internal.analysis.ConsequenceAnalysis;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.rulebook.Note;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.List;
import java.util.Optional;

/**
 * Gives rules that caution with a note of the platform the text of the note as their reason.
 *
 * @param notes the notes of the platform
 * @param consequences finds out what rules caution with
 */
record CautionNotes(List<Note> notes, ConsequenceAnalysis consequences) {

  /**
   * Returns the rule with a reason.
   *
   * @throws RulebookException when the rule has no reason and no note that exists, or has both
   */
  CompiledRule noted(CompiledRule rule) {
    RuleInfo info = rule.info();
    boolean mayCaution = info.phase() == Stratum.ADVISE && rule.shape().arguments().isEmpty();
    Optional<String> about = mayCaution ? consequences.note(rule) : Optional.empty();
    if (about.isEmpty() && info.reason() == null) {
      throw refuse(
          info,
          "has no @reason. Maybe add one, or call cautionNote(kcontext, \"the-note\") with the name"
              + " of a note in quotes.");
    }
    if (about.isPresent() && info.reason() != null) {
      throw refuse(
          info,
          ("has a @reason and cautions with the note (%s), whose text is its reason. Maybe remove"
                  + " the @reason, or call caution(kcontext).")
              .formatted(about.get()));
    }
    return about.map(name -> rule.because(reason(info, name))).orElse(rule);
  }

  private String reason(RuleInfo rule, String about) {
    List<Note> found = notes.stream().filter(note -> note.about().equals(about)).toList();
    if (found.size() == 1) {
      return found.get(0).says() + " (" + found.get(0).basis() + ")";
    }
    String flaw =
        found.isEmpty()
            ? "which no notes.yaml has"
                + NameSuggestion.of(about, notes.stream().map(Note::about).toList())
                    .bracketedQuestion()
            : "of which there are " + found.size() + ".";
    throw refuse(
        rule,
        "cautions with the note (%s), %s Maybe correct the name, or add the note to notes.yaml."
            .formatted(about, flaw));
  }

  private static RulebookException refuse(RuleInfo rule, String what) {
    return new RulebookException(
        "The rule \"" + rule.name() + "\" of " + rule.rulebook() + " " + what);
  }
}
