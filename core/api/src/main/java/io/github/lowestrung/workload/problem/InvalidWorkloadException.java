package io.github.lowestrung.workload.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a workload or its document is not valid; it names every problem at once. */
public final class InvalidWorkloadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem[] problems;

  /**
   * Creates the exception.
   *
   * @param problems what is wrong, at least one
   */
  public InvalidWorkloadException(List<Problem> problems) {
    super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
    this.problems = problems.toArray(Problem[]::new);
  }

  /**
   * Creates the exception for a document that cannot be read as a whole.
   *
   * @param line line from 1; 0 when no place is meant
   * @param column column from 1; 0 when no place is meant
   * @param value what stands there
   * @param expected what was expected
   * @return the exception
   */
  public static InvalidWorkloadException at(int line, int column, String value, String expected) {
    return new InvalidWorkloadException(
        List.of(new Problem("", line, column, value, expected, null)));
  }

  /**
   * Returns every problem, in the order of the document.
   *
   * @return the problems, never empty
   */
  public List<Problem> problems() {
    return List.of(problems);
  }
}
