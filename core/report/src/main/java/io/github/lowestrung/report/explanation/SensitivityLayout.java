package io.github.lowestrung.report.explanation;

import io.github.lowestrung.explain.Sensitivity;
import io.github.lowestrung.explain.Sensitivity.FactSensitivity;
import io.github.lowestrung.explain.Sensitivity.TippingPoint;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.format.Branch;
import io.github.lowestrung.report.format.Sheet;
import io.github.lowestrung.report.format.StyledLine;
import io.github.lowestrung.report.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lays out how far each stated fact is from changing the answer. */
record SensitivityLayout(Sensitivity sensitivity, FactText facts) {

  void write(Sheet sheet) {
    List<FactSensitivity> turning =
        sensitivity.facts().stream().filter(fact -> !fact.turns().isEmpty()).toList();
    List<String> firm =
        sensitivity.facts().stream()
            .filter(fact -> fact.turns().isEmpty())
            .map(FactSensitivity::path)
            .toList();
    sheet.title(StyledLine.of("How stable the answer is"));
    sheet.paragraph(
        StyledLine.of("As the facts stand: ").add(FactText.answer(sensitivity.answer())).add("."));
    sheet.section(
        "Facts that can change it, the nearest first", turning.stream().map(this::fact).toList());
    if (!firm.isEmpty()) {
      sheet.paragraph(
          StyledLine.of("No change to one of these alone changes it: ").codes(firm).add("."));
    } else if (turning.isEmpty()) {
      sheet.paragraph(StyledLine.of("No fact is stated that could change it."));
    }
  }

  private Branch fact(FactSensitivity fact) {
    Map<String, List<TippingPoint>> byOutcome =
        fact.turns().stream()
            .collect(
                Collectors.groupingBy(
                    point -> outcome(point).plain(), LinkedHashMap::new, Collectors.toList()));
    List<StyledLine> lines =
        byOutcome.values().stream()
            .map(turns -> changes(turns).add(" → ").add(outcome(turns.get(0))))
            .toList();
    StyledLine styledLine = facts.fact(fact.path(), fact.value());
    return lines.size() == 1
        ? Branch.leaf(styledLine.add(": ").add(lines.get(0)))
        : new Branch(styledLine, lines.stream().map(Branch::leaf).toList());
  }

  /** Says in one what leads to the same outcome. */
  private static StyledLine changes(List<TippingPoint> turns) {
    return FactText.joined(
        turns.stream().map(turn -> FactText.values(turn.to(), turn.words())).toList(), ", or ");
  }

  private StyledLine outcome(TippingPoint tippingPoint) {
    StyledLine styledLine = FactText.instead(sensitivity.answer(), tippingPoint.answer());
    if (tippingPoint.rules().isEmpty()) {
      return styledLine;
    }
    String decide = tippingPoint.rules().size() == 1 ? " decides)" : " decide)";
    return styledLine.add(TextStyle.FAINT, " (" + Phrases.inWords(tippingPoint.rules()) + decide);
  }
}
