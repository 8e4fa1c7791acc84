package io.github.lowestrung.authoring.report;

/** Keeps what files say from doing more than being read. */
final class ControlCharacters {

  private ControlCharacters() {}

  /** Returns a text in one line, without characters that steer a terminal or that XML lacks. */
  static String line(String text) {
    return text.replaceAll("[\\r\\n\\t]+", " ")
        .replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]", "?");
  }
}
