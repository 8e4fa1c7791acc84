package io.github.lowestrung.drl;

import io.github.lowestrung.rulebook.Strength;
import java.util.Set;

/**
 * Approaches that a constraint rules out, whether or not they serve the task.
 *
 * @param approaches their ids
 * @param strength how firmly
 * @param finding the rule and facts behind it
 */
public record Excluded(Set<String> approaches, Strength strength, FilledReason finding)
    implements Conclusion {

  @Override
  public String name() {
    return finding.rule().id();
  }

  /**
   * Tells whether an approach is among them.
   *
   * @param approach its id
   * @return true when it is ruled out
   */
  public boolean covers(String approach) {
    return approaches.contains(approach);
  }

  /**
   * Tells whether the exclusion rests on a fact.
   *
   * @param path document path of the fact
   * @return true when the fact is part of the evidence
   */
  public boolean restsOn(String path) {
    return finding.evidence().stream().anyMatch(e -> e.path().equals(path));
  }

  /**
   * Tells whether the rule forbids the workload as it stands.
   *
   * @return true when no approach is left because none may be
   */
  public boolean forbids() {
    return finding.rule().change() != null;
  }

  @Override
  public Set<String> names() {
    return approaches;
  }

  @Override
  public String text() {
    return forbids()
        ? "forbids the workload"
        : (strength == Strength.SOFT ? "excludes softly " : "excludes ")
            + String.join(", ", approaches);
  }
}
