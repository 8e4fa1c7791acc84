package io.github.lowestrung.authoring.project;

import io.github.lowestrung.workload.problem.Display;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A new project for rules of one's own: a Maven project with a rule, a table of rules, scenarios
 * and tests, which builds and passes as it is. The archetype {@code lowest-rung-archetype} writes
 * the same files. Immutable and thread-safe.
 *
 * @param group Maven group, such as {@code com.acme}
 * @param artifact Maven artifact, such as {@code acme-rules}
 * @param version Maven version
 * @param packageName package of rules and tests
 * @param idPrefix what ids of rules begin with, such as {@code ACME}
 */
public record Scaffold(
    String group, String artifact, String version, String packageName, String idPrefix) {

  /** Version of a project that has none yet. */
  public static final String FIRST_VERSION = "1.0-SNAPSHOT";

  /**
   * Refuses names that would make no project.
   *
   * @throws IllegalArgumentException when Maven, Java or the rules could not take a name
   */
  public Scaffold {
    ProjectName.GROUP.require(group);
    ProjectName.ARTIFACT.require(artifact);
    ProjectName.VERSION.require(version);
    ProjectName.PACKAGE.require(packageName);
    ProjectName.PREFIX.require(idPrefix);
  }

  /**
   * Makes a project of the first version, whose other names follow unless they are given.
   *
   * @param group Maven group
   * @param artifact Maven artifact
   * @param packageName package of rules and tests; null for {@code rules} below the group
   * @param idPrefix what ids of rules begin with; null for the artifact's first word
   * @return the project
   * @throws IllegalArgumentException when a name, or one that follows from it, cannot be used
   */
  public static Scaffold of(String group, String artifact, String packageName, String idPrefix) {
    ProjectName.GROUP.require(group);
    ProjectName.ARTIFACT.require(artifact);
    return new Scaffold(
        group,
        artifact,
        FIRST_VERSION,
        packageName == null ? group + ".rules" : packageName,
        idPrefix == null ? artifact.replaceAll("-.*", "").toUpperCase(Locale.ROOT) : idPrefix);
  }

  /**
   * Writes the project, all of it or nothing.
   *
   * @param directory where to; must be empty unless it is yet to be made
   * @return the files, by name
   * @throws IOException when something is there already, or it cannot be written
   */
  public List<Path> write(Path directory) throws IOException {
    refuseOccupied(directory);
    SortedMap<String, String> files = ProjectTemplates.read().fill(places());
    Deque<Path> written = new ArrayDeque<>();
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = directory.resolve(file.getKey());
        makeFolders(path.toAbsolutePath().getParent(), written);
        written.push(path);
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      remove(written);
      throw new IOException(
          ("The project (%s) cannot be written (%s), and nothing of it is left. Maybe "
                  + "look at the folder's permissions.")
              .formatted(directory, Display.failure(e).replaceFirst("\\.$", "")),
          e);
    }
    return files.keySet().stream().map(directory::resolve).toList();
  }

  /** The names as the archetype's files call them. */
  private Map<String, String> places() {
    return Map.of(
        "groupId", group,
        "artifactId", artifact,
        "version", version,
        "package", packageName,
        "idPrefix", idPrefix);
  }

  private static void refuseOccupied(Path directory) throws IOException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new IOException(
          "The project cannot be written to (%s), which is not a folder. Maybe name another."
              .formatted(directory));
    }
    try (Stream<Path> content = Files.list(directory)) {
      if (content.findAny().isPresent()) {
        throw new IOException(
            "The folder (" + directory + ") is not empty. Maybe name one that is yet to be made.");
      }
    }
  }

  private static void makeFolders(Path folder, Deque<Path> written) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      makeFolders(folder.getParent(), written);
      Files.createDirectory(folder);
      written.push(folder);
    }
  }

  /** The last first, so that folders are empty when their turn comes. */
  private static void remove(Deque<Path> written) throws IOException {
    for (Path path : written) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new IOException(
            "A part of a project (" + path + ") cannot be removed again. Maybe remove it.", e);
      }
    }
  }
}
