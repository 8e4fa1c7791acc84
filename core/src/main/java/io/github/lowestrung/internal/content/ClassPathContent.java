package io.github.lowestrung.internal.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A rulebook on the class path: a jar, or a folder of classes. */
public final class ClassPathContent implements RulebookContent {

  private final URL inside;
  private final String root;

  /** Takes the place of a path that is there. */
  public ClassPathContent(URL inside, String path) {
    this.inside = inside;
    String place = inside.toString();
    this.root = place.substring(0, place.lastIndexOf(path));
  }

  @Override
  public String place() {
    return root;
  }

  @Override
  public InputStream open(String path) throws IOException {
    URLConnection connection = new URL(root + path).openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  @Override
  public Set<String> paths() throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    visit((path, content) -> paths.add(path));
    return paths;
  }

  @Override
  public SortedMap<String, byte[]> files() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    visit((path, content) -> files.put(path, content.read()));
    return files;
  }

  /** Reads a file, if need be. */
  private interface FileContent {
    byte[] read() throws IOException;
  }

  /** Is shown one file after the other. */
  private interface FileVisitor {
    void visit(String path, FileContent content) throws IOException;
  }

  private void visit(FileVisitor visitor) throws IOException {
    if (inside.openConnection() instanceof JarURLConnection connection) {
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        for (ZipEntry entry : Collections.list(jar.entries())) {
          if (!entry.isDirectory() && RulebookContent.counts(entry.getName())) {
            visitor.visit(entry.getName(), () -> jar.getInputStream(entry).readAllBytes());
          }
        }
      }
      return;
    }
    Path folder = folder();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (RulebookContent.counts(name)) {
          visitor.visit(name, () -> Files.readAllBytes(file));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Path folder() throws IOException {
    try {
      return Path.of(new URI(root));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
