package io.github.lowestrung.internal.rulebook;

import io.github.lowestrung.internal.content.SnapshotContent;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.artifact.RulebookTrust;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Where an advisor's rulebooks come from. Immutable and thread-safe.
 *
 * @param classPath sees the library, and the rulebooks of the class path
 * @param withClassPath whether these are used
 * @param given kjars and directories
 * @param awaited kjars and directories that need not exist yet
 * @param trust which of those given may be loaded
 */
public record RulebookSources(
    ClassLoader classPath,
    boolean withClassPath,
    List<Path> given,
    List<Path> awaited,
    RulebookTrust trust) {

  /** Keeps copies of the lists. */
  public RulebookSources {
    Objects.requireNonNull(classPath, "classPath");
    Objects.requireNonNull(trust, "trust");
    given = List.copyOf(given);
    awaited = List.copyOf(awaited);
  }

  /** Reads what was given; no class of it is loaded. */
  public List<RulebookFiles> read() {
    return present().stream().map(this::admitted).toList();
  }

  /** Returns what was given, and what was awaited and exists. */
  public List<Path> present() {
    return Stream.concat(given.stream(), awaited.stream().filter(Files::exists)).toList();
  }

  /** Refuses when a rulebook that existed is gone: rules must not vanish by accident. */
  public void requireStillThere(List<Path> joined) {
    for (Path path : joined) {
      if (!Files.exists(path)) {
        throw new RulebookException(
            "There is no rulebook (%s) any more. Maybe put it back, or start without it."
                .formatted(path));
      }
    }
  }

  /** Returns time and checksum of each file, by path; they differ between versions. */
  public Map<String, List<Long>> stamps() {
    Map<String, List<Long>> stamps = new TreeMap<>();
    present().stream().filter(Files::exists).forEach(path -> stamp(path, stamps));
    return stamps;
  }

  private static void stamp(Path place, Map<String, List<Long>> stamps) {
    try (Stream<Path> files = Files.walk(place.toRealPath(), FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        stamps.put(
            file.toString(),
            List.of(checksum(file), now.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
      }
    } catch (IOException | UncheckedIOException e) {
      stamps.put(place + " (vanishing)", List.of());
    }
  }

  /** Other content may have the same size and time. */
  private static long checksum(Path file) throws IOException {
    try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.getChecksum().getValue();
    }
  }

  private RulebookFiles admitted(Path path) {
    if (Files.isDirectory(path)) {
      trust.requireNone(path.toString());
    }
    SnapshotContent content = SnapshotContent.of(path);
    RulebookFiles files = new RulebookFiles(content);
    trust.require(content.place(), files.rulebook(), content.signers());
    return files;
  }

  /** Loads the rulebooks. */
  public LoadedRulebooks load() {
    return load(read());
  }

  /** Loads rulebooks that were read before. */
  public LoadedRulebooks load(List<RulebookFiles> read) {
    if (read.isEmpty() && withClassPath) {
      return LoadedRulebooks.of(classPath);
    }
    if (read.isEmpty()) {
      throw new RulebookException(
          "No rulebook was given, so nothing can be decided. Maybe name a kjar.");
    }
    return load(read, besides());
  }

  private LoadedRulebooks load(List<RulebookFiles> read, List<RulebookFiles> besides) {
    RulebookClassLoader loader = new RulebookClassLoader(read, classPath);
    return LoadedRulebooks.of(loader, Stream.concat(besides.stream(), read.stream()).toList());
  }

  /** Returns the rulebooks of the class path, where these are used. */
  public List<RulebookFiles> besides() {
    return withClassPath ? LoadedRulebooks.seen(classPath) : List.of();
  }

  /** Returns all rulebooks that there are, by what identifies them. */
  public Map<Rulebook, RulebookFiles> all() {
    return Stream.concat(besides().stream(), read().stream())
        .collect(Collectors.toMap(RulebookFiles::rulebook, files -> files, (one, other) -> other));
  }

  /** Loads some of them and no others. */
  public LoadedRulebooks loadOnly(List<RulebookFiles> wanted) {
    return load(wanted, List.of());
  }
}
