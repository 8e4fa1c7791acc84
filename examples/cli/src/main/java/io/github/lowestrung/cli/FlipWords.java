package io.github.lowestrung.cli;

import io.github.lowestrung.audit.Flip;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.rulebook.NumberText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words flips. */
final class FlipWords {

  private FlipWords() {}

  /** Names the decision, such as {@code record 12, reviews}. */
  static String subject(Flip flip) {
    return "record "
        + flip.seq()
        + (flip.workload() == null ? "" : ", " + flip.workload())
        + (flip.stage() == null ? "" : ", stage " + flip.stage());
  }

  static String change(Flip flip) {
    return answer(flip.before()) + " → " + (flip.after() == null ? "fails" : answer(flip.after()));
  }

  static String answer(Answer answer) {
    if (answer.approach() == null) {
      return "no viable approach";
    }
    String configuration =
        answer.configuration().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(setting -> "; " + setting.getKey() + " " + setting.getValue())
            .collect(Collectors.joining());
    return answer.approach() + " (rung " + NumberText.plain(answer.rung()) + configuration + ")";
  }

  static String cause(Flip flip) {
    if (flip.failure() != null) {
      return "because deciding fails: " + flip.failure();
    }
    List<String> causes =
        flip.causes().stream()
            .map(cause -> cause.what() + " " + cause.change().term().replace('-', ' '))
            .toList();
    if (causes.isEmpty()) {
      return "for no change that could be found";
    }
    String named = String.join(", ", causes);
    if (!flip.proven()) {
      return "likely because of " + named + " (not proven)";
    }
    return "because " + named + (causes.size() == 1 ? "" : ", together");
  }
}
