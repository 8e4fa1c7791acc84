package io.github.lowestrung.report;

import io.github.lowestrung.explain.Sensitivity;
import io.github.lowestrung.explain.Sensitivity.FactSensitivity;
import io.github.lowestrung.explain.Sensitivity.TippingPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out how far each stated fact is from changing the answer. */
final class StabilityLayout {

  private final Sensitivity sensitivity;

  StabilityLayout(Sensitivity sensitivity) {
    this.sensitivity = sensitivity;
  }

  void write(Sheet sheet) {
    List<FactSensitivity> turning =
        sensitivity.facts().stream().filter(fact -> !fact.turns().isEmpty()).toList();
    List<String> firm =
        sensitivity.facts().stream()
            .filter(fact -> fact.turns().isEmpty())
            .map(FactSensitivity::path)
            .toList();
    sheet.title(Line.of("How stable the answer is"));
    sheet.paragraph(
        Line.of("As the facts stand: ").add(Answers.named(sensitivity.answer())).add("."));
    sheet.section(
        "Facts that can change it, the nearest first", turning.stream().map(this::fact).toList());
    if (!firm.isEmpty()) {
      sheet.paragraph(Line.of("No change to one of these alone changes it: ").codes(firm).add("."));
    } else if (turning.isEmpty()) {
      sheet.paragraph(Line.of("No fact is stated that could change it."));
    }
  }

  private Branch fact(FactSensitivity fact) {
    Map<String, List<TippingPoint>> byOutcome = new LinkedHashMap<>();
    for (TippingPoint tippingPoint : fact.turns()) {
      byOutcome
          .computeIfAbsent(outcome(tippingPoint).plain(), o -> new ArrayList<>())
          .add(tippingPoint);
    }
    List<Line> lines =
        byOutcome.values().stream()
            .map(turns -> changes(fact, turns).add(" → ").add(outcome(turns.get(0))))
            .toList();
    Line line = Facts.fact(fact.path(), fact.value());
    return lines.size() == 1
        ? Branch.leaf(line.add(": ").add(lines.get(0)))
        : new Branch(line, lines.stream().map(Branch::leaf).toList());
  }

  /** Says in one what leads to the same outcome. */
  private static Line changes(FactSensitivity fact, List<TippingPoint> turns) {
    List<Line> changes = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (TippingPoint tippingPoint : turns) {
      if (tippingPoint.border() != null || tippingPoint.to().isEmpty()) {
        changes.add(Line.of(tippingPoint.words()));
      } else {
        values.addAll(tippingPoint.to());
      }
    }
    if (!values.isEmpty()) {
      changes.add(Facts.oneOf(fact.path(), values));
    }
    return Facts.joined(changes, ", or ");
  }

  private Line outcome(TippingPoint tippingPoint) {
    Line line = Answers.instead(sensitivity.answer(), tippingPoint.answer());
    if (tippingPoint.rules().isEmpty()) {
      return line;
    }
    String decide = tippingPoint.rules().size() == 1 ? " decides)" : " decide)";
    return line.add(Style.FAINT, " (" + Phrases.inWords(tippingPoint.rules()) + decide);
  }
}
