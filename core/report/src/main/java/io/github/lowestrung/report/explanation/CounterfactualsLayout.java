package io.github.lowestrung.report.explanation;

import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.Counterfactuals.Alteration;
import io.github.lowestrung.explain.Counterfactuals.Counterfactual;
import io.github.lowestrung.report.format.Branch;
import io.github.lowestrung.report.format.Sheet;
import io.github.lowestrung.report.format.StyledLine;
import io.github.lowestrung.report.format.TextStyle;
import java.util.List;

/** Lays out what it would take for an approach to win. */
record CounterfactualsLayout(Counterfactuals answer, FactText facts) {

  void write(Sheet sheet) {
    sheet.title(StyledLine.of("What it would take for ").code(answer.approach()).add(" to win"));
    sheet.paragraph(StyledLine.of(answer.text()));
    sheet.section("Any one of these", answer.sets().stream().map(this::branch).toList());
    sheet.paragraph(StyledLine.of(TextStyle.FAINT, proof()));
  }

  private Branch branch(Counterfactual set) {
    List<StyledLine> changes = set.changes().stream().map(this::line).toList();
    boolean simple = set.changes().stream().allMatch(change -> change.to().size() <= 1);
    return simple || changes.size() == 1
        ? Branch.leaf(FactText.joined(changes, ", and "))
        : new Branch(StyledLine.of("all of these"), changes.stream().map(Branch::leaf).toList());
  }

  private StyledLine line(Alteration change) {
    StyledLine styledLine =
        StyledLine.of(change.kind().term() + " ").code(TextStyle.POSSIBLE, change.path());
    return switch (change.kind()) {
      case SET -> styledLine.add(" to ").add(FactText.values(change.to(), change.words()));
      case CHANGE ->
          styledLine
              .add(" from ")
              .code(facts.value(change.path(), change.from()))
              .add(" to ")
              .add(FactText.values(change.to(), change.words()));
      case WITHDRAW ->
          styledLine.add(" (now ").code(facts.value(change.path(), change.from())).add(")");
    };
  }

  /** Says what is proven, beyond what the answer's own sentence says. */
  private String proof() {
    return switch (answer.proof()) {
      case WINS_ALREADY -> "Nothing has to change.";
      case ALL_SMALLEST ->
          "Proven: each of these makes it win, and there is no other of this size.";
      case SOME_SMALLEST -> "Proven: each of these makes it win. There may be others of this size.";
      case NONE_UP_TO_SIZE ->
          "Proven over all values that the rules mention. Larger sets were not tried.";
      case TIME_RAN_OUT -> "More time may find some.";
    };
  }
}
