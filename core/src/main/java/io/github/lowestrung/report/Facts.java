package io.github.lowestrung.report;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Because;
import io.github.lowestrung.rulebook.Numbers;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.WorkloadWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words for facts, firings and answers that the layouts share. */
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

  /** Draws firings with their sources, down to the facts that they rest on. */
  static List<Branch> tree(List<Because> firings) {
    return firings.stream().map(Facts::tree).toList();
  }

  private static Branch tree(Because firing) {
    List<Branch> below = new ArrayList<>();
    if (!firing.facts().isEmpty()) {
      below.add(Branch.leaf(facts(firing.facts())));
    }
    below.addAll(tree(firing.because()));
    return new Branch(reason(firing), below);
  }

  static Line reason(Because firing) {
    Line line = Line.ledBy(firing.rule()).add(firing.text());
    return firing.source().isEmpty()
        ? line
        : line.add(" ").add(Style.FAINT, "(" + String.join(", ", firing.source()) + ")");
  }

  /** Names what is recommended. */
  static Line answer(Answer answer) {
    return answer.approach() == null
        ? Line.of(Style.OUT, "no viable approach")
        : new Line()
            .code(Style.GOOD, answer.approach())
            .add(", rung " + Numbers.plain(answer.rung()));
  }

  /** Names what is recommended instead, or else how it is set up otherwise. */
  static Line answer(Answer answer, Answer instead) {
    if (answer.approach() == null || !answer.approach().equals(instead.approach())) {
      return answer(instead);
    }
    List<Line> settings = settings(answer.configuration(), instead.configuration());
    Line same = new Line().add("still ").code(instead.approach());
    return settings.isEmpty() ? same : same.add(", with ").add(joined(settings, ", "));
  }

  /** Names the settings that differ. */
  static List<Line> settings(Map<String, String> before, Map<String, String> after) {
    List<Line> lines = new ArrayList<>();
    after.forEach(
        (key, value) -> {
          if (!value.equals(before.get(key))) {
            lines.add(new Line().code(key + " = " + value));
          }
        });
    before.forEach(
        (key, value) -> {
          if (!after.containsKey(key)) {
            lines.add(new Line().add("no ").code(key));
          }
        });
    return lines;
  }
}
