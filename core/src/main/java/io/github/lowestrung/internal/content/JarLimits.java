package io.github.lowestrung.internal.content;

import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.problem.Display;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * How large a kjar may be that is given by path: it is read whole into memory before it is trusted.
 * {@code docs/limits.md} lists these limits.
 */
final class JarLimits {

  /** Files and folders; a rule takes one or two. */
  static final int ENTRIES = 50_000;

  /** Bytes of one file, unpacked. */
  static final int FILE_BYTES = 16 << 20;

  /** Bytes of the jar, and of all its files, unpacked. */
  static final int BYTES = 64 << 20;

  private JarLimits() {}

  /** Returns the entries of a jar. */
  static List<JarEntry> entries(String place, JarFile jar) {
    if (jar.size() > ENTRIES) {
      throw tooLarge(place, "it has " + jar.size() + " entries", ENTRIES);
    }
    return Collections.list(jar.entries());
  }

  /** Reads a file of a jar, of whose bytes so many are left. */
  static byte[] read(JarFile jar, JarEntry entry, long left, String place) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      int most = (int) Math.min(FILE_BYTES, left);
      byte[] bytes = in.readNBytes(most);
      if (in.read() < 0) {
        return bytes;
      }
    }
    throw left < FILE_BYTES
        ? tooLarge(place, "unpacked it has more bytes", BYTES)
        : tooLarge(
            place, "its file (" + Display.cut(entry.getName()) + ") has more bytes", FILE_BYTES);
  }

  /** Reads a jar as it lies there. */
  static byte[] read(Path jar) throws IOException {
    try (InputStream in = Files.newInputStream(jar)) {
      byte[] bytes = in.readNBytes(BYTES);
      if (in.read() >= 0) {
        throw tooLarge(jar.toString(), "it has more bytes", BYTES);
      }
      return bytes;
    }
  }

  private static RulebookException tooLarge(String place, String why, int most) {
    return new RulebookException(
        "The rulebook (%s) is not read: %s, where at most %s%s were expected. Maybe another file is meant."
            .formatted(place, why, most, most == ENTRIES ? "" : " bytes"));
  }
}
