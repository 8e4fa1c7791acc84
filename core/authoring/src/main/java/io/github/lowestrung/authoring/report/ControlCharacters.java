package io.github.lowestrung.authoring.report;

import io.github.lowestrung.workload.term.VisibleText;

/** Keeps what files say from doing more than being read. */
final class ControlCharacters {

  private ControlCharacters() {}

  /** Returns a text in one line, without characters that steer a terminal or that XML lacks. */
  static String line(String text) {
    return VisibleText.sentence(text).replaceAll("[\\p{Cs}\\uFFFE\\uFFFF]", "?");
  }
}
