package io.github.lowestrung.cli.backtest;

import io.github.lowestrung.audit.replay.ChangedDecision;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words flips. */
final class ChangedDecisionText {

  private ChangedDecisionText() {}

  /** Names the decision, such as {@code record 12, reviews}. */
  static String subject(ChangedDecision changedDecision) {
    return "record "
        + changedDecision.seq()
        + (changedDecision.workload() == null ? "" : ", " + changedDecision.workload())
        + (changedDecision.stage() == null ? "" : ", stage " + changedDecision.stage());
  }

  static String change(ChangedDecision changedDecision) {
    return answer(changedDecision.before())
        + " → "
        + (changedDecision.after() == null ? "fails" : answer(changedDecision.after()));
  }

  static String answer(Answer answer) {
    if (answer.approach() == null) {
      return answer.forbidden() ? "forbidden" : "no viable approach";
    }
    String configuration =
        answer.configuration().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(setting -> "; " + setting.getKey() + " " + setting.getValue())
            .collect(Collectors.joining());
    return answer.approach() + " (rung " + PlainNumber.text(answer.rung()) + configuration + ")";
  }

  static String cause(ChangedDecision changedDecision) {
    if (changedDecision.failure() != null) {
      return "because deciding fails: " + changedDecision.failure();
    }
    List<String> causes =
        changedDecision.causes().stream()
            .map(cause -> cause.what() + " " + cause.change().term().replace('-', ' '))
            .toList();
    if (causes.isEmpty()) {
      return "for no change that could be found";
    }
    String named = String.join(", ", causes);
    if (!changedDecision.proven()) {
      return "likely because of " + named + " (not proven)";
    }
    return "because " + named + (causes.size() == 1 ? "" : ", together");
  }
}
