package io.github.lowestrung.report.explanation;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.report.format.StyledLine;
import io.github.lowestrung.report.format.TextStyle;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Words for facts and their values. */
final class FactText {

  private static final int FEW = 6;

  private FactText() {}

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
  static StyledLine fact(String path, Object value) {
    return value == null
        ? new StyledLine().code(path).add(" is not known")
        : new StyledLine().code(TextStyle.POSSIBLE, path + " = " + value(path, value));
  }

  static StyledLine facts(List<Evidence> facts) {
    return joined(facts.stream().map(fact -> fact(fact.path(), fact.value())).toList(), ", ");
  }

  /** Writes values to choose from, many of them abbreviated. */
  static StyledLine oneOf(String path, List<Object> values) {
    List<StyledLine> shown =
        values.stream()
            .limit(values.size() > FEW + 1 ? FEW : values.size())
            .map(value -> new StyledLine().code(value(path, value)))
            .toList();
    StyledLine styledLine =
        new StyledLine().add(values.size() == 1 ? "" : "one of ").add(joined(shown, ", "));
    int more = values.size() - shown.size();
    return more == 0 ? styledLine : styledLine.add(" and " + more + " more");
  }

  static StyledLine joined(List<StyledLine> lines, String separator) {
    StyledLine all = new StyledLine();
    String before = "";
    for (StyledLine styledLine : lines) {
      all.add(before).add(styledLine);
      before = separator;
    }
    return all;
  }
}
