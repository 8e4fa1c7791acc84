package io.github.lowestrung.drl;

/**
 * An approach that serves the task.
 *
 * @param approach its id
 */
public record Candidate(String approach) implements Conclusion {

  @Override
  public String text() {
    return "nominates " + approach;
  }

  @Override
  public String speaksFor() {
    return approach;
  }
}
