package io.github.lowestrung.report;

import io.github.lowestrung.explain.Stability;
import io.github.lowestrung.explain.Stability.StatedFact;
import io.github.lowestrung.explain.Stability.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out how far each stated fact is from changing the answer. */
final class StabilityLayout {

  private final Stability stability;

  StabilityLayout(Stability stability) {
    this.stability = stability;
  }

  void write(Sheet sheet) {
    List<StatedFact> turning =
        stability.facts().stream().filter(fact -> !fact.turns().isEmpty()).toList();
    List<String> firm =
        stability.facts().stream()
            .filter(fact -> fact.turns().isEmpty())
            .map(StatedFact::path)
            .toList();
    sheet.title(Line.of("How stable the answer is"));
    sheet.paragraph(
        Line.of("As the facts stand: ").add(Answers.named(stability.answer())).add("."));
    sheet.section(
        "Facts that can change it, the nearest first", turning.stream().map(this::fact).toList());
    if (!firm.isEmpty()) {
      sheet.paragraph(Line.of("No change to one of these alone changes it: ").codes(firm).add("."));
    } else if (turning.isEmpty()) {
      sheet.paragraph(Line.of("No fact is stated that could change it."));
    }
  }

  private Branch fact(StatedFact fact) {
    Map<String, List<Turn>> byOutcome = new LinkedHashMap<>();
    for (Turn turn : fact.turns()) {
      byOutcome.computeIfAbsent(outcome(turn).plain(), o -> new ArrayList<>()).add(turn);
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
  private static Line changes(StatedFact fact, List<Turn> turns) {
    List<Line> changes = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Turn turn : turns) {
      if (turn.border() != null || turn.to().isEmpty()) {
        changes.add(Line.of(turn.words()));
      } else {
        values.addAll(turn.to());
      }
    }
    if (!values.isEmpty()) {
      changes.add(Facts.oneOf(fact.path(), values));
    }
    return Facts.joined(changes, ", or ");
  }

  private Line outcome(Turn turn) {
    Line line = Answers.instead(stability.answer(), turn.answer());
    if (turn.rules().isEmpty()) {
      return line;
    }
    String decide = turn.rules().size() == 1 ? " decides)" : " decide)";
    return line.add(Style.FAINT, " (" + Phrases.inWords(turn.rules()) + decide);
  }
}
