package io.github.lowestrung.drl;

import io.github.lowestrung.rulebook.catalog.Stratum;

/**
 * A candidate that may be chosen.
 *
 * @param approach its id
 * @param place where it stands in the order of choice; the lowest is chosen
 */
public record Standing(String approach, long place) implements Conclusion {

  @Override
  public Stratum stratum() {
    return Stratum.STAND;
  }

  @Override
  public String name() {
    return approach;
  }
}
