package io.github.lowestrung.report.content;

import io.github.lowestrung.decision.Status;

/**
 * A status for the eye and in words.
 *
 * @param kind names its drawing
 * @param words says it
 */
public record StatusMark(String kind, String words) {

  public static StatusMark of(Status status) {
    return new StatusMark(status.term(), Phrases.words(status));
  }
}
