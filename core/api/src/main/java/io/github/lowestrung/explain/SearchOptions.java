package io.github.lowestrung.explain;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * How to search for changes.
 *
 * @param fixed document paths or sections that must stay as they are, such as {@code
 *     network.isolation} or {@code network}
 * @param limit the longest time to search; what is proven by then is returned
 */
public record SearchOptions(Set<String> fixed, Duration limit) {

  private static final SearchOptions STANDARD = new SearchOptions(Set.of(), Duration.ofSeconds(5));

  /** Keeps a copy of the set. */
  public SearchOptions {
    Objects.requireNonNull(fixed, "fixed");
    fixed = Set.copyOf(fixed);
    Objects.requireNonNull(limit, "limit");
  }

  /**
   * Returns the usual search: no fact is fixed, five seconds at most.
   *
   * @return the search
   */
  public static SearchOptions standard() {
    return STANDARD;
  }
}
