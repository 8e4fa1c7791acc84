package io.github.lowestrung.coverage;

import java.util.List;

/**
 * How well scenarios exercise the rules of a rulebook. Immutable and thread-safe.
 *
 * <p>A rule is tried pattern by pattern, and each pattern only where those before it matched. A
 * condition is each test of a pattern; a pattern under {@code not} or {@code exists}, a row of the
 * platform, and a pattern without tests are one condition each. It counts as seen when it was seen
 * to hold and seen not to hold. A test of a fact does not hold when the fact is stated and fails
 * it: that a fact is unknown shows nothing, unless the test asks for just that, as {@code region !=
 * null} does. Conditions that no workload changes are left out: those on the platform or the ladder
 * alone, and a mere {@code Tasks()}.
 *
 * <p>A border is a number with which a condition compares a field of the workload. It counts as met
 * when scenarios state the field just under it, exactly at it, and just over it. Just under and
 * just over mean within 1 % or within one step: 1 for whole numbers, 0.01 for others. A place that
 * the field cannot take, such as under 0, is not required.
 *
 * <p>Unknown is a place to show as well: a test of a fact counts when a scenario tries it where
 * that fact is not stated.
 *
 * @param rules the rules, by id; not null
 * @param gaps what no scenario shows, by rule: the rule itself, its conditions, its borders; not
 *     null
 */
public record Coverage(List<RuleCoverage> rules, List<CoverageGap> gaps) {

  /** Keeps copies of the lists. */
  public Coverage {
    rules = List.copyOf(rules);
    gaps = List.copyOf(gaps);
  }

  /**
   * Counts the rules that fired.
   *
   * @return how many of {@link #rules()}
   */
  public int rulesFired() {
    return (int) rules.stream().filter(RuleCoverage::fired).count();
  }

  /**
   * Counts the conditions.
   *
   * @return those of all rules
   */
  public int conditions() {
    return rules.stream().mapToInt(RuleCoverage::conditions).sum();
  }

  /**
   * Counts the conditions that were seen to hold, and seen not to hold.
   *
   * @return how many of {@link #conditions()}
   */
  public int conditionsBoth() {
    return rules.stream().mapToInt(RuleCoverage::conditionsSeen).sum();
  }

  /**
   * Counts the borders.
   *
   * @return those of all rules
   */
  public int borders() {
    return rules.stream().mapToInt(RuleCoverage::borders).sum();
  }

  /**
   * Counts the borders that were met at all their places.
   *
   * @return how many of {@link #borders()}
   */
  public int bordersMet() {
    return rules.stream().mapToInt(RuleCoverage::bordersSeen).sum();
  }

  /**
   * Counts the conditions on facts that need not be stated.
   *
   * @return those of all rules
   */
  public int unknown() {
    return rules.stream().mapToInt(RuleCoverage::unknown).sum();
  }

  /**
   * Counts the conditions that were tried where their fact is not stated.
   *
   * @return how many of {@link #unknown()}
   */
  public int unknownSeen() {
    return rules.stream().mapToInt(RuleCoverage::unknownSeen).sum();
  }
}
