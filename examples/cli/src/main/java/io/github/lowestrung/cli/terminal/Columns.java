package io.github.lowestrung.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Sets many words in columns, to be read downwards. */
public final class Columns {

  private static final int NUMBER = 3;

  private Columns() {}

  public static List<String> of(List<String> words) {
    int height = (words.size() + NUMBER - 1) / NUMBER;
    int width = 1 + words.stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      StringBuilder line = new StringBuilder();
      for (int place = row; place < words.size(); place += height) {
        line.append(" ".repeat(place / height * width - line.length())).append(words.get(place));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
