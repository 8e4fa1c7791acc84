package io.github.lowestrung.report.explanation;

import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.report.format.StyledLine;
import io.github.lowestrung.report.format.TextStyle;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words for the answer of a decision. */
final class AnswerText {

  private AnswerText() {}

  /** Names what is recommended. */
  static StyledLine named(Answer answer) {
    return answer.approach() == null
        ? StyledLine.of(TextStyle.OUT, "no viable approach")
        : new StyledLine()
            .code(TextStyle.GOOD, answer.approach())
            .add(", rung " + PlainNumber.text(answer.rung()));
  }

  /** Names what is recommended instead, or else how the same is set up otherwise. */
  static StyledLine instead(Answer before, Answer after) {
    if (before.approach() == null || !before.approach().equals(after.approach())) {
      return named(after);
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
