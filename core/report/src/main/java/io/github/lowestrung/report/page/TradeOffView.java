package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.TradeOff;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
   * @param number its number
   * @param name its name
   * @param chosen whether it is the chosen one
   */
  public record Column(String place, String number, String name, boolean chosen) {}

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
    List<Rung> rungs = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    add("one lower", tradeOff.below(), rungs, columns);
    add("chosen", tradeOff.chosen(), rungs, columns);
    add("next viable", tradeOff.above(), rungs, columns);
    return new TradeOffView(
        headline,
        tradeOff.text(),
        columns,
        List.of(
            row("The provider owns", Rung::providerOwns, rungs),
            row("You own", Rung::customerOwns, rungs),
            row("Engineering effort", Rung::effort, rungs),
            row("To operate, against the lowest rung", r -> r.operationalSurface() + " ×", rungs),
            row("Paid by", Rung::costModel, rungs),
            row("Customized by", Rung::customization, rungs),
            row("Control over accuracy", Rung::accuracy, rungs),
            row("Control over latency", Rung::latency, rungs),
            row("Control over residency", Rung::residency, rungs)));
  }

  private static void add(String place, Rung rung, List<Rung> rungs, List<Column> columns) {
    if (rung != null) {
      rungs.add(rung);
      columns.add(
          new Column(place, PlainNumber.text(rung.number()), rung.name(), place.equals("chosen")));
    }
  }

  private static Row row(String title, Function<Rung, String> cell, List<Rung> rungs) {
    return new Row(title, rungs.stream().map(cell).toList());
  }
}
