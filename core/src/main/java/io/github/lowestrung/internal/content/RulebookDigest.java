package io.github.lowestrung.internal.content;

import io.github.lowestrung.canonical.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The digest of a rulebook: SHA-256 over a text whose first line names this form. Each further line
 * has the SHA-256 of a file, two blanks and its path, as {@code sha256sum} writes it, in the order
 * of the bytes of the paths. No path has a line break, so that no two lists of files have one text.
 */
public final class RulebookDigest {

  private static final String FORM = "lowest-rung-rulebook-1";

  private static final Comparator<String> BY_BYTES =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  private RulebookDigest() {}

  /** Returns the digest of files by their paths, which {@link FileNames} let pass. */
  public static String of(Map<String, byte[]> files) {
    SortedMap<String, byte[]> sorted = new TreeMap<>(BY_BYTES);
    sorted.putAll(files);
    StringBuilder text = new StringBuilder(FORM).append('\n');
    sorted.forEach(
        (path, content) -> text.append(Sha256.hex(content)).append("  ").append(path).append('\n'));
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
