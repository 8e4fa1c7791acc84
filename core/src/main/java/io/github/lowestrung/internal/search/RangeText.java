package io.github.lowestrung.internal.search;

import io.github.lowestrung.internal.analysis.BoundaryValues;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/** Describes ranges of numbers by the borders that rules mention. */
final class RangeText {

  private final Set<Double> borders;
  private final double beside;
  private final String unit;
  private final NumberBorder search;

  RangeText(Field field, Set<Double> borders) {
    this.borders = borders;
    this.beside = BoundaryValues.beside(field) * 1.001;
    this.unit = field.rule().unit();
    this.search = new NumberBorder(field);
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
    return border < value ? "above " + counted(border) : "at least " + counted(value);
  }

  /** Says the range of numbers from a value downwards. */
  String downFrom(double value) {
    double border = borderOf(value);
    return border > value ? "below " + counted(border) : "at most " + counted(value);
  }

  /** Says which of the numbers tried have something in common, as ranges. */
  String ranges(List<Object> values, List<Object> tried) {
    return ranges(values, tried, null);
  }

  /**
   * Says which of the numbers tried have something in common, as ranges.
   *
   * @param values those numbers
   * @param tried all that were tried
   * @param holds whether any other number has it too, to find borders that no rule mentions; null
   *     where ranges end at the numbers tried
   */
  String ranges(List<Object> values, List<Object> tried, DoublePredicate holds) {
    Set<Double> has = numbers(values);
    Set<Double> either = numbers(tried);
    if (holds != null) {
      either.addAll(search.ends());
      search.ends().stream().filter(holds::test).forEach(has::add);
    }
    List<Double> all = List.copyOf(either);
    List<Double> these = List.copyOf(has);
    List<String> ranges = new ArrayList<>();
    int at = 0;
    while (at < these.size()) {
      int first = all.indexOf(these.get(at));
      int last = first;
      while (++at < these.size() && all.indexOf(these.get(at)) == last + 1) {
        last++;
      }
      boolean lowest = first == 0;
      boolean highest = last == all.size() - 1;
      double from = lowest ? all.get(0) : nearest(all.get(first), all.get(first - 1), holds);
      double to = highest ? all.get(last) : nearest(all.get(last), all.get(last + 1), holds);
      ranges.add(range(from, to, lowest, highest));
    }
    return String.join(", or ", ranges);
  }

  private static Set<Double> numbers(List<Object> values) {
    return values.stream()
        .map(number -> ((Number) number).doubleValue())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the number nearest to one that does not have it. */
  private double nearest(double has, double lacks, DoublePredicate holds) {
    return holds == null || Math.abs(has - lacks) <= beside
        ? has
        : search.nearestRound(has, lacks, holds);
  }

  private String range(double from, double to, boolean lowest, boolean highest) {
    if (lowest && highest) {
      return "any number";
    }
    if (lowest) {
      return downFrom(to);
    }
    if (highest) {
      return upFrom(from);
    }
    return from == to ? counted(from) : upFrom(from) + " and " + downFrom(to);
  }

  String counted(double number) {
    return PlainNumber.exact(number) + (unit.isEmpty() ? "" : " " + unit);
  }
}
