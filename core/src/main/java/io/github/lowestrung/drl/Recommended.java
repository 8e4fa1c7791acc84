package io.github.lowestrung.drl;

/**
 * The approach that was chosen.
 *
 * @param approach its id
 * @param rung number of its rung
 */
public record Recommended(String approach, double rung) implements Conclusion {

  @Override
  public String text() {
    return "recommends " + approach;
  }

  @Override
  public String speaksFor() {
    return approach;
  }
}
