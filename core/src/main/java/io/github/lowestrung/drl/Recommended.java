package io.github.lowestrung.drl;

import io.github.lowestrung.rulebook.catalog.Stratum;

/**
 * The approach that was chosen.
 *
 * @param approach its id
 * @param rung number of its rung
 */
public record Recommended(String approach, double rung) implements Conclusion {

  @Override
  public Stratum stratum() {
    return Stratum.CHOOSE;
  }

  @Override
  public String name() {
    return approach;
  }

  @Override
  public String text() {
    return "recommends " + approach;
  }

  @Override
  public String speaksFor() {
    return approach;
  }
}
