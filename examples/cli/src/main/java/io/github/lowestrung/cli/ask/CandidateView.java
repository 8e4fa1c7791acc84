package io.github.lowestrung.cli.ask;

import io.github.lowestrung.cli.terminal.TerminalPage;
import io.github.lowestrung.consultation.Consultation;
import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.report.format.TextStyle;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows how far the ladder has narrowed. */
record CandidateView(TerminalPage page) {

  static final String LEGEND =
      "▶ recommended, ○ still possible, ✗ ruled out, · viable but out of reach";

  private static final String MARGIN = Dialogue.MARGIN;

  /** Says what the last answer did, and where that leaves the ladder. */
  void show(Consultation now, Optional<Consultation> before) {
    if (now.decision().isEmpty()) {
      return;
    }
    Decision decision = now.decision().get();
    Questions open = now.questions().orElseThrow();
    Optional<Decision> earlier = before.flatMap(Consultation::decision);
    earlier.ifPresent(then -> ruledOut(then, decision));
    boolean changed = !earlier.map(Answer::of).equals(Optional.of(open.answer()));
    page.paragraph(
        MARGIN + "→ ",
        changed ? ink(decision) : TextStyle.PLAIN,
        QuestionText.named(open.answer())
            + (changed ? "" : " as before")
            + stillOpen(open.questions().size()));
    String ladder = ladder(decision, open);
    boolean narrowed =
        before
            .flatMap(Consultation::questions)
            .map(then -> !ladder(earlier.orElseThrow(), then).equals(ladder))
            .orElse(true);
    if (narrowed) {
      page.paragraph(MARGIN, TextStyle.FAINT, ladder);
    }
  }

  private static TextStyle ink(Decision decision) {
    return decision.findRecommendation().isPresent() ? TextStyle.GOOD : TextStyle.OUT;
  }

  private static String stillOpen(int questions) {
    return switch (questions) {
      case 0 -> "";
      case 1 -> "; one question could change it";
      default -> "; " + questions + " questions could change it";
    };
  }

  private void ruledOut(Decision before, Decision now) {
    Map<Exclusion, List<String>> approachesByReason = new LinkedHashMap<>();
    for (RungAssessment rung : now.ladder()) {
      for (ApproachAssessment standing : rung.approaches()) {
        boolean fresh =
            standing.status() == Status.EXCLUDED
                && before
                    .find(standing.approach())
                    .filter(then -> then.status() == Status.EXCLUDED)
                    .isEmpty();
        if (fresh) {
          approachesByReason
              .computeIfAbsent(standing.exclusions().get(0), reason -> new ArrayList<>())
              .add(standing.approach());
        }
      }
    }
    approachesByReason.forEach(
        (reason, approaches) ->
            page.paragraph(
                MARGIN + "✗ ",
                TextStyle.OUT,
                "%s: %s (%s)"
                    .formatted(String.join(", ", approaches), reason.reason(), reason.rule())));
  }

  /** Writes the ladder in a line: what is recommended, still possible, or neither. */
  private static String ladder(Decision decision, Questions questions) {
    List<String> rungs = new ArrayList<>();
    for (RungAssessment rung : decision.ladder()) {
      if (rung.status() != Status.NOT_APPLICABLE) {
        rungs.add(TerminalPage.together(PlainNumber.text(rung.rung()), marks(rung, questions)));
      }
    }
    return String.join(TerminalPage.together("", " "), rungs);
  }

  private static String marks(RungAssessment rung, Questions questions) {
    // Where the search ended early, approaches count as possible to which no question leads.
    List<String> possible = questions.questions().isEmpty() ? List.of() : questions.possible();
    List<String> marks = new ArrayList<>();
    for (ApproachAssessment standing : rung.approaches()) {
      if (standing.status() == Status.RECOMMENDED) {
        marks.add(TerminalPage.together("▶", standing.approach()));
      } else if (possible.contains(standing.approach())) {
        marks.add(TerminalPage.together("○", standing.approach()));
      }
    }
    if (marks.isEmpty()) {
      return rung.status() == Status.EXCLUDED ? "✗" : "·";
    }
    return String.join(" ", marks);
  }
}
