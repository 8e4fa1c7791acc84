package io.github.lowestrung.internal.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library, as the build recorded it. */
final class LibraryVersion {

  private static final String FILE = "library.properties";

  private LibraryVersion() {}

  static String read() {
    Properties properties = new Properties();
    try (InputStream in = LibraryVersion.class.getResourceAsStream(FILE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The library's own version cannot be read.", e);
    }
    return properties.getProperty("version");
  }
}
