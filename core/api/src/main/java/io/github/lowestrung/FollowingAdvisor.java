package io.github.lowestrung;

import java.util.Optional;

/**
 * An advisor that follows the rulebooks it was given: when one of these files or directories
 * changes, the new version is loaded beside the old, reviewed, and tested with its own scenarios;
 * then it replaces the old one in one step. A decision is made by one version from beginning to
 * end. A version that does not pass is refused, with the reasons, and the last good one stays, also
 * when a file disappears.
 *
 * <p>A change counts once the files are the same at two checks in a row, so that a half-copied file
 * is not taken for a version. Thread-safe. Closing stops the following; the advisor keeps deciding.
 */
public interface FollowingAdvisor extends Advisor, AutoCloseable {

  /**
   * Returns the outcome of the last change.
   *
   * @return the last reload, or empty when nothing has changed yet
   */
  Optional<Reload> lastReload();

  /** Stops the following. A version that is being loaded is still adopted or refused. */
  @Override
  void close();
}
