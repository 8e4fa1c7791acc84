package io.github.lowestrung.cli.terminal;

import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import java.util.List;

/** Words problems of documents. */
public final class ProblemText {

  private ProblemText() {}

  /** Puts the file's name before a problem, so that editors find the place. */
  public static String placed(String file, Problem problem) {
    return file + ":" + (problem.line() == 0 ? " " : "") + problem.message();
  }

  /** Makes a problem of a document as a whole. */
  public static InvalidWorkloadException refuse(
      int line, int column, String value, String expected) {
    return new InvalidWorkloadException(
        List.of(new Problem("", line, column, value, expected, null)));
  }

  /** Moves a problem of a line of a batch to that line. */
  public static Problem inLine(long line, Problem problem) {
    return new Problem(
        problem.path(),
        Math.toIntExact(line),
        problem.column(),
        problem.value(),
        problem.expected(),
        problem.nearest());
  }
}
