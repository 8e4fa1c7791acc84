package io.github.lowestrung.authoring.build;

import io.github.lowestrung.authoring.source.RulebookDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** A class path that does not show one rulebook, so that another state of it can be loaded. */
final class FilteredClassLoader extends ClassLoader {

  private final String hidden;

  /**
   * Hides a rulebook.
   *
   * @param parent sees it
   * @param hidden its group and artifact; null hides none
   */
  FilteredClassLoader(ClassLoader parent, String hidden) {
    super(parent);
    this.hidden = hidden;
  }

  /** Tells whether the rulebook is there to be hidden. */
  boolean hidesAny() {
    try {
      return Collections.list(getParent().getResources(RulebookDirectory.DESCRIPTOR)).size()
          > Collections.list(getResources(RulebookDirectory.DESCRIPTOR)).size();
    } catch (IOException e) {
      throw new UncheckedIOException("The class path cannot be searched for rulebooks.", e);
    }
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    Enumeration<URL> all = super.getResources(name);
    if (hidden == null
        || !(name.equals(RulebookDirectory.DESCRIPTOR) || name.startsWith("META-INF/kie"))) {
      return all;
    }
    List<URL> shown = Collections.list(all);
    for (URL descriptor : Collections.list(super.getResources(RulebookDirectory.DESCRIPTOR))) {
      if (describesHidden(descriptor)) {
        String place = descriptor.toString().replace(RulebookDirectory.DESCRIPTOR, "");
        shown.removeIf(url -> url.toString().startsWith(place));
      }
    }
    return Collections.enumeration(shown);
  }

  private boolean describesHidden(URL descriptor) throws IOException {
    return text(descriptor)
        .lines()
        .anyMatch(line -> line.matches("id:\\s*\\Q" + hidden + "\\E\\s*"));
  }

  private static String text(URL descriptor) throws IOException {
    URLConnection connection = descriptor.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
