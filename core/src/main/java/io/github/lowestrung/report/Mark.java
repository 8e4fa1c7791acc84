package io.github.lowestrung.report;

import io.github.lowestrung.decision.Status;

/**
 * A status for the eye and in words.
 *
 * @param kind names its drawing
 * @param words says it
 */
record Mark(String kind, String words) {

  static Mark of(Status status) {
    return new Mark(status.term(), Phrases.words(status));
  }
}
