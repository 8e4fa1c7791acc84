package io.github.lowestrung.report.explanation;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.report.format.StyledLine;
import io.github.lowestrung.report.format.TextStyle;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Facts and answers, as the explanations write them.
 *
 * @param vocabulary the facts, with their units
 */
record FactText(Vocabulary vocabulary) {

  /** Writes a value as documents do, numbers with the unit of their field. */
  String value(String path, Object value) {
    Object plain = WorkloadWriter.plain(value);
    if (plain instanceof List<?> list) {
      return list.stream().map(one -> value(path, one)).collect(Collectors.joining(", "));
    }
    if (plain instanceof Number number) {
      String written = PlainNumber.exact(number);
      String unit = vocabulary.field(path).map(field -> field.rule().unit()).orElse("");
      return unit.isEmpty() ? written : written + " " + unit;
    }
    return String.valueOf(plain);
  }

  /** Writes {@code path = value}, or that the fact is not known. */
  StyledLine fact(String path, Object value) {
    return value == null
        ? new StyledLine().code(path).add(" is not known")
        : new StyledLine().code(TextStyle.POSSIBLE, path + " = " + value(path, value));
  }

  StyledLine facts(List<Evidence> facts) {
    return joined(facts.stream().map(fact -> fact(fact.path(), fact.value())).toList(), ", ");
  }

  /** Writes values in words, a single one as code. */
  static StyledLine values(List<Object> values, String words) {
    return values.size() == 1 && !(values.get(0) instanceof Number)
        ? new StyledLine().code(words)
        : StyledLine.of(words);
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

  /** Names what is recommended. */
  static StyledLine answer(Answer answer) {
    return answer.approach() == null
        ? StyledLine.of(TextStyle.OUT, answer.forbidden() ? "forbidden" : "no viable approach")
        : new StyledLine()
            .code(TextStyle.GOOD, answer.approach())
            .add(", rung " + PlainNumber.text(answer.rung()));
  }

  /** Names what is recommended instead, or else how the same is set up otherwise. */
  static StyledLine instead(Answer before, Answer after) {
    if (before.approach() == null || !before.approach().equals(after.approach())) {
      return answer(after);
    }
    StyledLine same = new StyledLine().add("still ").code(after.approach());
    for (StyledLine setting : settings(before.configuration(), after.configuration())) {
      same.add(", ").add(setting);
    }
    return same;
  }

  /** Names the settings that differ. */
  static List<StyledLine> settings(Map<String, String> before, Map<String, String> after) {
    List<StyledLine> lines = new ArrayList<>();
    after.forEach(
        (key, value) -> {
          if (!value.equals(before.get(key))) {
            lines.add(StyledLine.of("with ").code(key + " = " + value));
          }
        });
    before.forEach(
        (key, value) -> {
          if (!after.containsKey(key)) {
            lines.add(StyledLine.of("without ").code(key));
          }
        });
    return lines;
  }
}
