package io.github.lowestrung.internal.engine;

import io.github.lowestrung.rulebook.Platform;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Sessions that wait for the next decision, the last used first. Thread-safe. */
final class SessionPool {

  /** A decision keeps one core busy, so more sessions than cores would only take memory. */
  private static final int MOST = Runtime.getRuntime().availableProcessors();

  private final Deque<WarmSession> waiting = new ArrayDeque<>(MOST);

  /** Takes a session that knows the platform as of a date; null when none waits. */
  synchronized WarmSession take(Platform platform) {
    for (Iterator<WarmSession> each = waiting.iterator(); each.hasNext(); ) {
      WarmSession session = each.next();
      if (session.platform() == platform) {
        each.remove();
        return session;
      }
    }
    return null;
  }

  /** Takes a session back. When there are too many, the one that waited longest goes. */
  synchronized void give(WarmSession session) {
    if (waiting.size() >= MOST) {
      waiting.removeLast().dispose();
    }
    waiting.addFirst(session);
  }
}
