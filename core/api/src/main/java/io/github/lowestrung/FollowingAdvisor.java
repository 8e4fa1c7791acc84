package io.github.lowestrung;

import java.util.Optional;

/**
 * An advisor that follows the rulebooks it was given: when one of these files or directories
 * changes, the new version is loaded beside the old, reviewed, and put to its own scenarios; then
 * all take its place in one step. A decision is made by one version from beginning to end. A
 * version that does not pass is refused with its reasons, and the last good one stays, also when a
 * file is gone.
 *
 * <p>A change counts once the files have stayed the same from one look to the next, so that half a
 * copy is not taken for a version. Thread-safe. Closing ends the following; deciding goes on.
 */
public interface FollowingAdvisor extends Advisor, AutoCloseable {

  /**
   * Returns what became of the last change.
   *
   * @return the last reload, or empty when nothing has changed yet
   */
  Optional<Reload> lastReload();

  /** Ends the following. A version that is being loaded is still put in place or refused. */
  @Override
  void close();
}
