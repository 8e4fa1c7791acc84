package io.github.lowestrung.authoring.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** A rulebook in a file for the time of a check. */
public final class TemporaryKjar {

  private TemporaryKjar() {}

  /** Writes the files of a rulebook where only this user reads them. */
  public static Path write(SortedMap<String, byte[]> files) {
    try {
      Path kjar = Files.createTempFile("lowest-rung-check", ".jar");
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(kjar))) {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          out.putNextEntry(new ZipEntry(file.getKey()));
          out.write(file.getValue());
          out.closeEntry();
        }
      }
      return kjar;
    } catch (IOException e) {
      throw new UncheckedIOException("The rulebook could not be written for its check.", e);
    }
  }

  public static void delete(Path kjar) {
    try {
      Files.deleteIfExists(kjar);
    } catch (IOException e) {
      kjar.toFile().deleteOnExit();
    }
  }
}
