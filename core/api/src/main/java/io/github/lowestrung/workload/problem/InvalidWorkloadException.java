package io.github.lowestrung.workload.problem;

import java.util.List;
import java.util.function.Function;

/**
 * Thrown when a workload or its document is not valid; it names every problem at once, up to {@link
 * #MOST_PROBLEMS}, and says how many more there are.
 */
public final class InvalidWorkloadException extends RuntimeException {
  private static final long serialVersionUID = 2L;

  /** The most problems that are named; of the others, only the number is known. */
  public static final int MOST_PROBLEMS = 100;

  private final Problem[] problems;
  private final int more;

  /**
   * Creates the exception.
   *
   * @param problems what is wrong, at least one; those beyond the first {@link #MOST_PROBLEMS} are
   *     only counted
   */
  public InvalidWorkloadException(List<Problem> problems) {
    this(problems, 0);
  }

  /**
   * Creates the exception where there are problems that nobody kept.
   *
   * @param problems what is wrong, at least one
   * @param more how many problems there are beside them, from 0
   */
  public InvalidWorkloadException(List<Problem> problems, int more) {
    super(String.join("\n", lines(problems, more, Problem::message)));
    this.problems = named(problems).toArray(Problem[]::new);
    this.more = others(problems, more);
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
   * Returns the problems that are named, in the order of the document.
   *
   * @return the problems, never empty, at most {@link #MOST_PROBLEMS}
   */
  public List<Problem> problems() {
    return List.of(problems);
  }

  /**
   * Returns how many problems there are beside those that are named.
   *
   * @return the number, from 0
   */
  public int more() {
    return more;
  }

  /**
   * Words the problems, and at the end how many more there are.
   *
   * @param wording words one problem, in one line; not null
   * @return a line for each problem, and where there are more, one such as {@code and 89,900 more}
   */
  public List<String> lines(Function<Problem, String> wording) {
    return lines(problems(), more, wording);
  }

  private static List<String> lines(
      List<Problem> problems, int more, Function<Problem, String> wording) {
    List<String> lines = named(problems).stream().map(wording).toList();
    return Display.first(MOST_PROBLEMS, lines, others(problems, more));
  }

  private static List<Problem> named(List<Problem> problems) {
    return problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS));
  }

  private static int others(List<Problem> problems, int more) {
    return more + problems.size() - named(problems).size();
  }
}
