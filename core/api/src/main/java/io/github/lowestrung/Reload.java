package io.github.lowestrung;

import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The outcome of a look at followed rulebooks that found something.
 *
 * @param outcome whether it is in use; not null
 * @param rulebooks the rulebooks in use since; not null
 * @param reasons why it was refused, each with a remedy; empty when it was not
 * @param at when; not null
 */
public record Reload(
    ReloadStatus outcome, List<Rulebook> rulebooks, List<String> reasons, Instant at) {

  /** Whether a new version is in use. */
  public enum ReloadStatus {
    /** Every decision that begins from now on is made by the new version. */
    SWAPPED,
    /** Files were written anew, and they say what the rulebooks in use say. */
    UNCHANGED,
    /** The new version cannot be used; the last good one stays. */
    REFUSED
  }

  /** Keeps copies of the lists. */
  public Reload {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(at, "at");
    rulebooks = List.copyOf(rulebooks);
    reasons = List.copyOf(reasons);
  }
}
