package io.github.lowestrung.internal.search;

import io.github.lowestrung.internal.analysis.BoundaryValues;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Describes ranges of numbers by the borders that rules mention. */
final class RangeText {

  private final Set<Double> borders;
  private final double beside;
  private final String unit;

  RangeText(Field field, Set<Double> borders) {
    this.borders = borders;
    this.beside = BoundaryValues.beside(field) * 1.001;
    this.unit = field.rule().unit();
  }

  /** Returns the border beside a value: itself, or the one that it stands next to. */
  double borderOf(double value) {
    for (double border : borders) {
      if (Math.abs(border - value) <= beside && !borders.contains(value)) {
        return border;
      }
    }
    return value;
  }

  /** Says the range of numbers from a value upwards. */
  String upFrom(double value) {
    double border = borderOf(value);
    return border < value ? "above " + counted(border) : "at " + counted(value) + " or more";
  }

  /** Says the range of numbers from a value downwards. */
  String downFrom(double value) {
    double border = borderOf(value);
    return border > value ? "below " + counted(border) : "at " + counted(value) + " or less";
  }

  /** Says which of the numbers tried have something in common, as ranges. */
  String ranges(List<Object> values, List<Object> tried) {
    List<Double> all = tried.stream().map(n -> ((Number) n).doubleValue()).sorted().toList();
    List<Double> these = values.stream().map(n -> ((Number) n).doubleValue()).sorted().toList();
    List<String> ranges = new ArrayList<>();
    int at = 0;
    while (at < these.size()) {
      int end = at;
      while (end + 1 < these.size()
          && all.indexOf(these.get(end + 1)) == all.indexOf(these.get(end)) + 1) {
        end++;
      }
      boolean lowest = these.get(at).equals(all.get(0));
      boolean highest = these.get(end).equals(all.get(all.size() - 1));
      ranges.add(range(these.get(at), these.get(end), lowest, highest));
      at = end + 1;
    }
    return String.join(", or ", ranges);
  }

  private String range(double from, double to, boolean lowest, boolean highest) {
    if (lowest && highest) {
      return "any number";
    }
    if (lowest) {
      return downFrom(to);
    }
    return highest ? upFrom(from) : upFrom(from) + " and " + downFrom(to);
  }

  String counted(double number) {
    return PlainNumber.text(number) + (unit.isEmpty() ? "" : " " + unit);
  }
}
