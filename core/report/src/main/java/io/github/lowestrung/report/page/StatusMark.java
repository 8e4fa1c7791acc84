package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.Status;
import io.github.lowestrung.report.content.Phrases;

/**
 * A status for the eye and in words.
 *
 * @param kind names its drawing
 * @param words says it
 */
public record StatusMark(String kind, String words) {

  static StatusMark of(Status status) {
    return new StatusMark(status.term(), Phrases.words(status));
  }
}
