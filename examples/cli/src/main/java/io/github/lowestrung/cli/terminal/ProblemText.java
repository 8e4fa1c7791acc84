package io.github.lowestrung.cli.terminal;

import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.term.VisibleText;

/** Words problems of documents. */
public final class ProblemText {

  private ProblemText() {}

  /** Puts the file's name before a problem, so that editors find the place. */
  public static String placed(String file, Problem problem) {
    return VisibleText.name(file) + ":" + (problem.line() == 0 ? " " : "") + problem.message();
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
