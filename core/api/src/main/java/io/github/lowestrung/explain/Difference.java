package io.github.lowestrung.explain;

import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.rulebook.Strength;
import java.util.List;

/**
 * What differs between two decisions.
 *
 * @param before the answer before
 * @param after the answer after
 * @param excluded exclusions that are new
 * @param readmitted exclusions that are gone
 * @param trapsEntered traps that are new
 * @param trapsLeft traps that are gone
 * @param firedNow firings that are new
 * @param firedNoLonger firings that are gone
 */
public record Difference(
    Answer before,
    Answer after,
    List<ExclusionChange> excluded,
    List<ExclusionChange> readmitted,
    List<DetectedTrap> trapsEntered,
    List<DetectedTrap> trapsLeft,
    List<TrailEntry> firedNow,
    List<TrailEntry> firedNoLonger) {

  /**
   * Tells whether the answer changed.
   *
   * @return true when approach or configuration differ
   */
  public boolean answerChanged() {
    return !before.equals(after);
  }

  /**
   * An exclusion of candidates.
   *
   * @param rule id of the rule
   * @param reason its reason, with the values seen
   * @param strength how firmly it excludes
   * @param approaches the candidates that it excludes, in ladder order
   */
  public record ExclusionChange(
      String rule, String reason, Strength strength, List<String> approaches) {}
}
