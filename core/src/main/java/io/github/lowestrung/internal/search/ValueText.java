package io.github.lowestrung.internal.search;

import io.github.lowestrung.internal.analysis.BoundaryValues;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.term.NameKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says as people do which values of a field have something in common: numbers by ranges, regions by
 * areas, others by name or by what is not among them.
 *
 * @param field the field
 * @param boundaries the values that rules tell apart
 */
record ValueText(Field field, BoundaryValues boundaries) {

  private static final int FEW = 6;
  private static final int FEW_VALUES = 3;

  /** Says values of which nothing but themselves was tried. */
  String of(List<Object> values) {
    return of(values, values, null, null);
  }

  /**
   * Says which of the values tried have something in common.
   *
   * @param values those values, at least one
   * @param tried all that were tried
   * @param stated the value that the field has, which is not among them; null when not known
   * @param holds whether any other value has it too, to find borders that no rule mentions; null
   *     where ranges end at the values tried
   */
  String of(List<Object> values, List<Object> tried, Object stated, Predicate<Object> holds) {
    List<Object> all = new ArrayList<>(tried);
    all.add(stated);
    all.removeIf(Objects::isNull);
    if (number() && !field.list()) {
      NumberBorder border = new NumberBorder(field);
      return new RangeText(field, boundaries.numbers(field))
          .ranges(
              values,
              all,
              holds == null || !boundaries.inFormula(field)
                  ? null
                  : number -> holds.test(border.typed(number)));
    }
    if (field.rule().names() == NameKind.REGION && !field.list()) {
      return regions(values, all);
    }
    List<Object> others =
        boundaries.values(field).stream().filter(value -> !values.contains(value)).toList();
    boolean closed =
        !field.list() && (field.kind() == FieldKind.TERM || !field.rule().values().isEmpty());
    return closed && !others.isEmpty() && values.size() > Math.max(FEW_VALUES, 2 * others.size())
        ? "any but " + joined(others, " and ")
        : list(values);
  }

  private boolean number() {
    return field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.WHOLE;
  }

  /** Names areas of which every region is among them by their beginning, and other regions. */
  private String regions(List<Object> values, List<Object> all) {
    List<Object> others = all.stream().filter(value -> !values.contains(value)).toList();
    if (values.size() > 1 && others.size() < 2) {
      return "any region" + (others.isEmpty() ? "" : " but " + others.get(0));
    }
    Map<String, List<Object>> areas =
        values.stream()
            .collect(
                Collectors.groupingBy(ValueText::area, LinkedHashMap::new, Collectors.toList()));
    List<String> names = new ArrayList<>();
    List<Object> single = new ArrayList<>();
    areas.forEach(
        (area, regions) -> {
          List<Object> not = others.stream().filter(one -> area(one).equals(area)).toList();
          if (regions.size() > 1 && not.size() < 2) {
            names.add(area + "*" + (not.isEmpty() ? "" : " but " + not.get(0)));
          } else {
            single.addAll(regions);
          }
        });
    String areasOnly = names.isEmpty() ? "" : "a region in " + String.join(", ", names);
    String or = names.isEmpty() || single.isEmpty() ? "" : " or ";
    return areasOnly + or + (single.isEmpty() ? "" : list(single));
  }

  private static String area(Object region) {
    String name = region.toString();
    return name.substring(0, name.indexOf('-') + 1);
  }

  private String list(List<Object> values) {
    if (values.size() == 1) {
      return word(values.get(0));
    }
    int shown = values.size() > FEW + 1 ? FEW : values.size();
    String more = values.size() == shown ? "" : " and " + (values.size() - shown) + " more";
    return "one of " + joined(values.subList(0, shown), ", ") + more;
  }

  private String joined(List<Object> values, String separator) {
    return values.stream().map(this::word).collect(Collectors.joining(separator));
  }

  private String word(Object value) {
    Object plain = WorkloadWriter.plain(value);
    if (plain instanceof List<?> list) {
      return list.stream().map(this::word).collect(Collectors.joining(" and "));
    }
    return plain instanceof Number number
        ? new RangeText(field, boundaries.numbers(field)).counted(number.doubleValue())
        : String.valueOf(plain);
  }
}
