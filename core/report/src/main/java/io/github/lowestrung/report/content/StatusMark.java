package io.github.lowestrung.report.content;

import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;

/**
 * A status for the eye and in words.
 *
 * @param kind names its drawing
 * @param words says it
 */
public record StatusMark(String kind, String words) {

  /** Returns the status of a rung, in the words of its note where it has one. */
  public static StatusMark of(RungAssessment rung) {
    return new StatusMark(rung.status().term(), Phrases.words(rung));
  }

  public static StatusMark of(Status status) {
    return new StatusMark(status.term(), Phrases.words(status));
  }
}
