package io.github.lowestrung.drl;

import io.github.lowestrung.rulebook.catalog.Stratum;

/**
 * An approach that serves the task.
 *
 * @param approach its id
 */
public record Candidate(String approach) implements Conclusion {

  @Override
  public Stratum stratum() {
    return Stratum.NOMINATE;
  }

  @Override
  public String name() {
    return approach;
  }

  @Override
  public String text() {
    return "nominates " + approach;
  }

  @Override
  public String speaksFor() {
    return approach;
  }
}
