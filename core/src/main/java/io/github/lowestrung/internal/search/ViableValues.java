package io.github.lowestrung.internal.search;

import io.github.lowestrung.decision.Relaxation;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.term.NameKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says for which values of the facts of a relaxation something is recommended, by trying them.
 *
 * @param context the facts for which nothing is
 */
public record ViableValues(EvaluationContext context) {

  /** Returns the relaxation with those values of each of its facts, the others being withdrawn. */
  public Relaxation in(Relaxation relaxation) {
    List<Field> fields =
        relaxation.change().stream()
            .flatMap(path -> context.stated().vocabulary().field(path).stream())
            .toList();
    Map<String, String> values = new TreeMap<>();
    for (Field field : fields) {
      FieldAssignment rest = context.stated();
      for (Field other : fields) {
        rest = other.equals(field) ? rest : rest.with(other, null);
      }
      String words = words(field, rest);
      if (!words.isEmpty()) {
        values.put(field.path(), words);
      }
    }
    return new Relaxation(relaxation.change(), relaxation.to(), values);
  }

  private String words(Field field, FieldAssignment rest) {
    List<Object> tried =
        field.equals(FieldAssignment.TASK)
            ? List.of()
            : context.alternatives(field).stream().filter(Objects::nonNull).toList();
    List<Object> viable =
        tried.stream().filter(value -> isViable(rest.with(field, value))).toList();
    if (viable.isEmpty()) {
      return "";
    }
    if (field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.WHOLE) {
      List<Object> all = new ArrayList<>(tried);
      all.add(rest.of(field));
      return new RangeText(field, context.runtime().borders().numbers(field)).ranges(viable, all);
    }
    return field.rule().names() == NameKind.REGION
        ? regions(viable, tried, String.valueOf(rest.of(field)))
        : SensitivityAnalysis.words(viable.stream().map(WorkloadWriter::plain).toList());
  }

  private boolean isViable(FieldAssignment facts) {
    return EvaluationContext.valid(facts)
        && context.decide(facts, Stratum.CHOOSE).conclusions().recommended() != null;
  }

  /** Names areas of which every region is among them by their beginning, and other regions. */
  private static String regions(List<Object> viable, List<Object> tried, String stated) {
    Map<String, List<String>> areas =
        viable.stream()
            .map(String::valueOf)
            .collect(
                Collectors.groupingBy(ViableValues::area, LinkedHashMap::new, Collectors.toList()));
    List<String> names = new ArrayList<>();
    areas.forEach(
        (area, regions) -> {
          long all = tried.stream().filter(one -> area(one.toString()).equals(area)).count();
          if (all == regions.size() && !area.equals(area(stated))) {
            names.add("a region in " + area + "*");
          } else {
            names.addAll(regions);
          }
        });
    return String.join(" or ", names);
  }

  private static String area(String region) {
    return region.substring(0, region.indexOf('-') + 1);
  }
}
