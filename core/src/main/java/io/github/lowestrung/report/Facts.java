package io.github.lowestrung.report;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Words for facts and their values. */
final class Facts {

  private static final int FEW = 6;

  private Facts() {}

  /** Writes a value as documents do, numbers with the unit of their field. */
  static String value(String path, Object value) {
    Object plain = WorkloadWriter.plain(value);
    if (plain instanceof List<?> list) {
      return list.stream().map(one -> value(path, one)).collect(Collectors.joining(", "));
    }
    if (plain instanceof Number number) {
      String written = new BigDecimal(number.toString()).toPlainString();
      String unit = Vocabulary.field(path).map(field -> field.rule().unit()).orElse("");
      return unit.isEmpty() ? written : written + " " + unit;
    }
    return String.valueOf(plain);
  }

  /** Writes {@code path = value}, or that the fact is not known. */
  static Line fact(String path, Object value) {
    return value == null
        ? new Line().code(path).add(" is not known")
        : new Line().code(Style.POSSIBLE, path + " = " + value(path, value));
  }

  static Line facts(List<Evidence> facts) {
    return joined(facts.stream().map(fact -> fact(fact.path(), fact.value())).toList(), ", ");
  }

  /** Writes values to choose from, many of them abbreviated. */
  static Line oneOf(String path, List<Object> values) {
    List<Line> shown =
        values.stream()
            .limit(values.size() > FEW + 1 ? FEW : values.size())
            .map(value -> new Line().code(value(path, value)))
            .toList();
    Line line = new Line().add(values.size() == 1 ? "" : "one of ").add(joined(shown, ", "));
    int more = values.size() - shown.size();
    return more == 0 ? line : line.add(" and " + more + " more");
  }

  static Line joined(List<Line> lines, String separator) {
    Line all = new Line();
    String before = "";
    for (Line line : lines) {
      all.add(before).add(line);
      before = separator;
    }
    return all;
  }
}
