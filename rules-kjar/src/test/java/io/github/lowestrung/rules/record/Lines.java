package io.github.lowestrung.rules.record;

import io.github.lowestrung.rules.record.Answer.Kind;

/**
 * One answer as it is recorded.
 *
 * @param key of the subject
 * @param kind what was asked for
 * @param full the document, in one line
 * @param neutral the document without names and sentences, in one line
 * @param text the reports; empty where they are not recorded
 * @param outOfTime whether the machine was too busy to find an answer
 */
record Lines(String key, Kind kind, String full, String neutral, String text, boolean outOfTime) {

  static Lines of(Answer answer) {
    String head = "== " + answer.key() + " " + answer.kind() + " " + answer.of() + "\n";
    return new Lines(
        answer.key(),
        answer.kind(),
        answer.full(),
        answer.neutral(),
        answer.text().isEmpty() ? "" : head + answer.text(),
        answer.isOutOfTime());
  }
}
