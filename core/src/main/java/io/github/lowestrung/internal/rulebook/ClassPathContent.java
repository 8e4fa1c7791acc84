package io.github.lowestrung.internal.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A rulebook on the class path: a jar, or a folder of classes. */
final class ClassPathContent implements RulebookContent {

  private final URL descriptor;
  private final String root;

  /** Takes the place of a rulebook's descriptor. */
  ClassPathContent(URL descriptor) {
    this.descriptor = descriptor;
    String place = descriptor.toString();
    this.root = place.substring(0, place.length() - RulebookFiles.DESCRIPTOR.length());
  }

  @Override
  public String place() {
    return descriptor.toString();
  }

  @Override
  public InputStream open(String path) throws IOException {
    URLConnection connection = new URL(root + path).openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  @Override
  public SortedMap<String, byte[]> files() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (descriptor.openConnection() instanceof JarURLConnection connection) {
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        for (ZipEntry entry :
            jar.stream()
                .filter(e -> !e.isDirectory() && RulebookContent.counts(e.getName()))
                .toList()) {
          files.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
        }
      }
      return files;
    }
    Path folder = folder();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (RulebookContent.counts(name)) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return files;
  }

  private Path folder() throws IOException {
    try {
      return Path.of(descriptor.toURI()).getParent().getParent().getParent();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
