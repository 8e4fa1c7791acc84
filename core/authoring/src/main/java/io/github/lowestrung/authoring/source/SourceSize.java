package io.github.lowestrung.authoring.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How much is read of what authors write, before anything parses it. */
public final class SourceSize {

  /** Most bytes of a file of rules: DRL, or a decision table. */
  public static final int MOST_OF_FILE = 1024 * 1024;

  /** Most bytes of all files of a rulebook directory. */
  static final long MOST_OF_ALL = 64L * 1024 * 1024;

  /** Most files of a rulebook directory. */
  static final int MOST_FILES = 10_000;

  private SourceSize() {}

  /** Says that a file of rules is larger than any that is parsed; empty where it is not. */
  public static Optional<FileFlaw> flaw(byte[] rules) {
    return rules.length <= MOST_OF_FILE
        ? Optional.empty()
        : Optional.of(
            new FileFlaw(
                0,
                String.format(
                    Locale.ROOT,
                    "The file has more than %,d bytes, the most that a file of rules may have.",
                    MOST_OF_FILE),
                "Maybe split it by topic, or look whether another file is meant."));
  }

  /** Reads a file of rules; of one that is too large, one byte more than it may have. */
  public static byte[] read(Path rules) throws IOException {
    return read(rules, MOST_OF_FILE);
  }

  /** Reads a file; of one that is too large, one byte more than it may have. */
  static byte[] read(Path file, long most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Math.toIntExact(most + 1));
    }
  }
}
