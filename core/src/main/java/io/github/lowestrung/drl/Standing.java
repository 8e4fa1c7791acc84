package io.github.lowestrung.drl;

/**
 * A candidate that may be chosen.
 *
 * @param approach its id
 * @param place where it stands in the order of choice; the lowest is chosen
 * @param inReserve true when it may be chosen only when nothing else is left
 */
public record Standing(String approach, long place, boolean inReserve) implements Conclusion {

  @Override
  public String text() {
    return (inReserve ? "keeps in reserve " : "leaves standing ") + approach;
  }

  @Override
  public String speaksFor() {
    return approach;
  }
}
