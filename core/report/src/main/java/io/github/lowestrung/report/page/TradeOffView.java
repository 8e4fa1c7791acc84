package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.TradeOff;
import io.github.lowestrung.rulebook.Rung;
import java.util.List;
import java.util.stream.Stream;

/**
 * The chosen rung beside its neighbours.
 *
 * @param heading stands above it
 * @param tradeOff the rungs
 */
public record TradeOffView(Headline heading, TradeOff tradeOff) {

  /**
   * A rung of the comparison.
   *
   * @param place below, chosen or above
   * @param rung the rung
   * @param chosen whether it is the chosen one
   */
  public record Column(String place, Rung rung, boolean chosen) {}

  /** Returns the rungs, lowest first. */
  List<Column> columns() {
    return Stream.of(
            new Column("one lower", tradeOff.below(), false),
            new Column("chosen", tradeOff.chosen(), true),
            new Column("next viable", tradeOff.above(), false))
        .filter(column -> column.rung() != null)
        .toList();
  }
}
