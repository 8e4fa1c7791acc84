package io.github.lowestrung.cli.decide;

import io.github.lowestrung.cli.terminal.JsonOutput;
import io.github.lowestrung.cli.terminal.ProblemText;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import java.util.List;

/**
 * What a batch answers to one line.
 *
 * @param json the answer, in one line
 * @param invalid what is wrong with the line; null when it is valid
 * @param failure why deciding failed; null when it did not
 */
record BatchAnswer(String json, InvalidWorkloadException invalid, String failure) {

  static BatchAnswer to(BatchLine line, Decider decider) {
    try {
      return new BatchAnswer(decider.decide(line::subject).toJson(), null, null);
    } catch (InvalidWorkloadException e) {
      List<Problem> problems =
          e.problems().stream().map(p -> ProblemText.inLine(line.number(), p)).toList();
      InvalidWorkloadException placed = new InvalidWorkloadException(problems, e.more());
      return new BatchAnswer(JsonOutput.invalid(line.number(), placed), placed, null);
    } catch (RuntimeException e) {
      // One failing line must not take the others with it.
      String message = Display.failure(e);
      return new BatchAnswer(JsonOutput.error(line.number(), message), null, message);
    }
  }
}
