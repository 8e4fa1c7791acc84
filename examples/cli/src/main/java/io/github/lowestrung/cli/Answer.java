package io.github.lowestrung.cli;

import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import java.util.List;

/**
 * What a batch answers to one line.
 *
 * @param json the answer, in one line
 * @param problems what is wrong with the line; empty when it is valid
 * @param failure why deciding failed; null when it did not
 */
record Answer(String json, List<Problem> problems, String failure) {

  static Answer to(BatchLine line, Decider decider) {
    try {
      return new Answer(decider.decide(line::document).json().get(), List.of(), null);
    } catch (InvalidWorkloadException e) {
      List<Problem> problems =
          e.problems().stream().map(p -> Problems.inLine(line.number(), p)).toList();
      return new Answer(Json.invalid(line.number(), problems), problems, null);
    } catch (RuntimeException e) {
      // One failing line must not take the others with it.
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      return new Answer(Json.error(line.number(), message), List.of(), message);
    }
  }
}
