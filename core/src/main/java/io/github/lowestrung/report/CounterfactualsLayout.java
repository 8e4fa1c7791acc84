package io.github.lowestrung.report;

import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.Counterfactuals.Alteration;
import io.github.lowestrung.explain.Counterfactuals.Counterfactual;
import java.util.List;

/** Lays out what it would take for an approach to win. */
final class CounterfactualsLayout {

  private final Counterfactuals answer;

  CounterfactualsLayout(Counterfactuals answer) {
    this.answer = answer;
  }

  void write(Sheet sheet) {
    sheet.title(Line.of("What it would take for ").code(answer.approach()).add(" to win"));
    sheet.paragraph(Line.of(answer.text()));
    sheet.section(
        "Any one of these", answer.sets().stream().map(CounterfactualsLayout::branch).toList());
    sheet.paragraph(Line.of(Style.FAINT, proof()));
  }

  private static Branch branch(Counterfactual set) {
    List<Line> changes = set.changes().stream().map(CounterfactualsLayout::line).toList();
    boolean simple = set.changes().stream().allMatch(change -> change.to().size() <= 1);
    return simple || changes.size() == 1
        ? Branch.leaf(Facts.joined(changes, ", and "))
        : new Branch(Line.of("all of these"), changes.stream().map(Branch::leaf).toList());
  }

  private static Line line(Alteration change) {
    Line line = Line.of(change.kind().term() + " ").code(Style.POSSIBLE, change.path());
    return switch (change.kind()) {
      case SET -> line.add(" to ").add(Facts.oneOf(change.path(), change.to()));
      case CHANGE ->
          line.add(" from ")
              .code(Facts.value(change.path(), change.from()))
              .add(" to ")
              .add(Facts.oneOf(change.path(), change.to()));
      case WITHDRAW -> line.add(" (now ").code(Facts.value(change.path(), change.from())).add(")");
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
