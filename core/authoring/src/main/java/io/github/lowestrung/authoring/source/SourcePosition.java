package io.github.lowestrung.authoring.source;

/**
 * A place in a file.
 *
 * @param line line from 1; 0 when the whole file is meant
 * @param column column from 1; 0 when the whole line is meant
 */
public record SourcePosition(int line, int column) {

  /** The place of what a whole file is about. */
  public static final SourcePosition WHOLE_FILE = new SourcePosition(0, 0);

  /** Returns the place as people write it after a file's name. */
  @Override
  public String toString() {
    return line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column);
  }
}
