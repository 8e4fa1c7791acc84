package io.github.lowestrung.report;

import io.github.lowestrung.explain.Stability;
import io.github.lowestrung.explain.Stability.StatedFact;
import io.github.lowestrung.explain.Stability.Turn;
import java.util.List;

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
    sheet.paragraph(Line.of("As the facts stand: ").add(Facts.answer(stability.answer())).add("."));
    sheet.section(
        "Facts that can change it, the nearest first", turning.stream().map(this::fact).toList());
    if (!firm.isEmpty()) {
      sheet.paragraph(Line.of("No change to one of these alone changes it: ").codes(firm).add("."));
    } else if (turning.isEmpty()) {
      sheet.paragraph(Line.of("No fact is stated that could change it."));
    }
  }

  private Branch fact(StatedFact fact) {
    Line line = Facts.fact(fact.path(), fact.value());
    if (fact.turns().size() == 1) {
      return Branch.leaf(line.add(": ").add(turn(fact.turns().get(0))));
    }
    return new Branch(line, fact.turns().stream().map(turn -> Branch.leaf(turn(turn))).toList());
  }

  private Line turn(Turn turn) {
    Line line =
        Line.of(turn.words()).add(" → ").add(Facts.answer(stability.answer(), turn.answer()));
    if (turn.rules().isEmpty()) {
      return line;
    }
    String take = turn.rules().size() == 1 ? " takes over)" : " take over)";
    return line.add(Style.FAINT, " (" + Phrases.inWords(turn.rules()) + take);
  }
}
