package io.github.lowestrung.cli.rules;

import io.github.lowestrung.authoring.check.RulebookCheck;
import io.github.lowestrung.authoring.check.SourceFinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is checked: a directory, one file of a rulebook, or a kjar with its rules as written. */
record CheckedPlace(Path path) {

  private static final String DESCRIPTOR = "META-INF/lowest-rung/rulebook.yaml";

  /**
   * Returns what is wrong with it.
   *
   * @throws IllegalArgumentException when it is nothing that can be checked
   */
  List<SourceFinding> findings(List<Path> besides) {
    if (Files.isDirectory(path)) {
      return RulebookCheck.of(path, besides);
    }
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException("There is no file or directory (" + path + ").");
    }
    return path.toString().endsWith(".jar") ? ofJar(besides) : ofFile(besides);
  }

  /** Returns what to watch for changes: the whole rulebook where one of its files is checked. */
  Path watched() {
    return Files.isRegularFile(path) && !path.toString().endsWith(".jar") ? folder() : path;
  }

  /** Checks the whole rulebook, since a rule is right only beside the others. */
  private List<SourceFinding> ofFile(List<Path> besides) {
    Path file = path.toAbsolutePath().normalize();
    return RulebookCheck.of(folder(), besides).stream()
        .filter(finding -> finding.file().toAbsolutePath().normalize().equals(file))
        .map(finding -> in(finding, found -> path))
        .toList();
  }

  /** Returns the folder of the rulebook that a file is in. */
  private Path folder() {
    Path file = path.toAbsolutePath().normalize();
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(DESCRIPTOR))) {
        return folder;
      }
    }
    throw new IllegalArgumentException(
        "The file (%s) is in no rulebook: no folder above it has %s.".formatted(path, DESCRIPTOR));
  }

  private List<SourceFinding> ofJar(List<Path> besides) {
    try {
      Path folder = Files.createTempDirectory("lowest-rung");
      try {
        unpack(folder);
        return RulebookCheck.of(folder, besides).stream()
            .map(f -> in(f, found -> Path.of(path + "!").resolve(folder.relativize(found))))
            .toList();
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The file (%s) cannot be read as a jar: %s.".formatted(path, e.getMessage()), e);
    }
  }

  /** Unpacks what a directory of rules has: no classes, and nothing that the build adds. */
  private void unpack(Path folder) throws IOException {
    try (ZipFile jar = new ZipFile(path.toFile())) {
      Enumeration<? extends ZipEntry> entries = jar.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path file = folder.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && file.startsWith(folder) && isSource(entry.getName())) {
          Files.createDirectories(file.getParent());
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
  }

  private static boolean isSource(String name) {
    return !name.endsWith(".class")
        && !name.matches("META-INF/(maven|kie|versions|services)/.*|META-INF/[^/]*");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(CheckedPlace::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFinding in(SourceFinding finding, UnaryOperator<Path> place) {
    return new SourceFinding(
        finding.check(),
        finding.severity(),
        place.apply(finding.file()),
        finding.position(),
        finding.rule(),
        finding.message(),
        finding.advice());
  }
}
