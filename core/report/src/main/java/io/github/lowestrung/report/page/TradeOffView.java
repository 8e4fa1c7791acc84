package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.TradeOff;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The chosen rung beside its neighbours.
 *
 * @param heading stands above it
 * @param text the comparison in a sentence
 * @param columns the rungs, lowest first
 * @param rows what is compared
 */
public record TradeOffView(Headline heading, String text, List<Column> columns, List<Row> rows) {

  /**
   * A rung of the comparison.
   *
   * @param place below, chosen or above
   * @param rung the rung
   * @param chosen whether it is the chosen one
   */
  public record Column(String place, Rung rung, boolean chosen) {

    String number() {
      return PlainNumber.text(rung.number());
    }
  }

  /**
   * Something compared.
   *
   * @param title what it is
   * @param cells what it is on each rung
   */
  public record Row(String title, List<String> cells) {}

  int width() {
    return columns.size();
  }

  static TradeOffView of(TradeOff tradeOff, Headline headline) {
    List<Column> columns =
        Stream.of(
                new Column("one lower", tradeOff.below(), false),
                new Column("chosen", tradeOff.chosen(), true),
                new Column("next viable", tradeOff.above(), false))
            .filter(column -> column.rung() != null)
            .toList();
    return new TradeOffView(
        headline,
        tradeOff.text(),
        columns,
        List.of(
            row("The provider owns", Rung::providerOwns, columns),
            row("You own", Rung::customerOwns, columns),
            row("Engineering effort", Rung::effort, columns),
            row("To operate, against the lowest rung", r -> r.operationalSurface() + " ×", columns),
            row("Paid by", Rung::costModel, columns),
            row("Customized by", Rung::customization, columns),
            row("Control over accuracy", Rung::accuracy, columns),
            row("Control over latency", Rung::latency, columns),
            row("Control over residency", Rung::residency, columns)));
  }

  private static Row row(String title, Function<Rung, String> cell, List<Column> columns) {
    return new Row(title, columns.stream().map(Column::rung).map(cell).toList());
  }
}
