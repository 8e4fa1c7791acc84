package io.github.lowestrung.report;

import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.rulebook.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words for what a decision comes down to. */
final class Answers {

  private Answers() {}

  /** Names what is recommended. */
  static Line named(Answer answer) {
    return answer.approach() == null
        ? Line.of(Style.OUT, "no viable approach")
        : new Line()
            .code(Style.GOOD, answer.approach())
            .add(", rung " + NumberText.plain(answer.rung()));
  }

  /** Names what is recommended instead, or else how the same is set up otherwise. */
  static Line instead(Answer before, Answer after) {
    if (before.approach() == null || !before.approach().equals(after.approach())) {
      return named(after);
    }
    Line same = new Line().add("still ").code(after.approach());
    for (Line setting : settings(before.configuration(), after.configuration())) {
      same.add(", ").add(setting);
    }
    return same;
  }

  /** Names the settings that differ. */
  static List<Line> settings(Map<String, String> before, Map<String, String> after) {
    List<Line> lines = new ArrayList<>();
    after.forEach(
        (key, value) -> {
          if (!value.equals(before.get(key))) {
            lines.add(Line.of("with ").code(key + " = " + value));
          }
        });
    before.forEach(
        (key, value) -> {
          if (!after.containsKey(key)) {
            lines.add(Line.of("without ").code(key));
          }
        });
    return lines;
  }
}
