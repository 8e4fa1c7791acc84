package io.github.lowestrung.internal.content;

import io.github.lowestrung.rulebook.RulebookException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Where the files of a rulebook are read from. */
public interface RulebookContent {

  /** Where a rulebook says what it is. */
  String DESCRIPTOR = "META-INF/lowest-rung/rulebook.yaml";

  /** What a signer adds to a jar. */
  Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

  /** What is said of a jar, and not in it. */
  Pattern LEGAL = Pattern.compile("META-INF/(LICENSE|NOTICE)(\\.\\w+)?");

  /** Says that something is no rulebook. */
  static RulebookException noRulebook(String place) {
    return new RulebookException(
        "The file (%s) is not a rulebook: it has no %s. Maybe another jar is meant."
            .formatted(place, DESCRIPTOR));
  }

  /** Returns how messages call the place. */
  String place();

  /**
   * Opens a file.
   *
   * @throws java.io.FileNotFoundException when there is none of that path
   */
  InputStream open(String path) throws IOException;

  /** Returns the path of every file, as {@link #files()} does. */
  Collection<String> paths() throws IOException;

  /** Returns every file by its path, whatever a build tool added left out. */
  SortedMap<String, byte[]> files() throws IOException;

  /** Returns the files that the rulebook's digest covers. */
  default SortedMap<String, byte[]> digested() throws IOException {
    return files();
  }

  /** Tells whether a file is content, and not what a build tool or a signer adds to a jar. */
  static boolean counts(String path) {
    return !path.equals("META-INF/MANIFEST.MF")
        && !path.startsWith("META-INF/maven/")
        && !LEGAL.matcher(path).matches()
        && !SIGNATURE.matcher(path).matches();
  }
}
