package io.github.lowestrung.authoring;

import io.github.lowestrung.rulebook.RulebookException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a rulebook as its author has them: a directory with {@code
 * META-INF/lowest-rung/rulebook.yaml}, or a Maven project with one in {@code src/main/resources}.
 */
final class RulebookDirectory {

  static final String DESCRIPTOR = "META-INF/lowest-rung/rulebook.yaml";
  private static final String RESOURCES = "src/main/resources";
  private static final Pattern ID = Pattern.compile("(?m)^id:\\s*([^:\\s]+):(\\S+)\\s*$");

  private final Path root;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final String group;
  private final String artifact;

  private RulebookDirectory(Path directory, Path root) {
    this.root = root;
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RulebookException(
          "The rulebook (" + directory + ") cannot be read. Maybe look at its permissions.", e);
    }
    String descriptor = new String(files.get(DESCRIPTOR), StandardCharsets.UTF_8);
    Path pom = directory.resolve("pom.xml");
    if (descriptor.contains("${project.") && Files.isRegularFile(pom)) {
      descriptor = Pom.read(pom).fill(descriptor);
      files.put(DESCRIPTOR, descriptor.getBytes(StandardCharsets.UTF_8));
    }
    Matcher id = ID.matcher(descriptor);
    if (!id.find()) {
      throw new RulebookException(
          "The rulebook descriptor ("
              + root.resolve(DESCRIPTOR)
              + ") needs an id of the form group:artifact and a version. Maybe add a line such as"
              + " (id: com.example:our-rules).");
    }
    group = id.group(1);
    artifact = id.group(2);
  }

  /**
   * Reads a rulebook.
   *
   * @throws RulebookException when there is none
   */
  static RulebookDirectory read(Path directory) {
    for (Path root : new Path[] {directory, directory.resolve(RESOURCES)}) {
      if (Files.isRegularFile(root.resolve(DESCRIPTOR))) {
        return new RulebookDirectory(directory, root);
      }
    }
    throw new RulebookException(
        "There is no rulebook in ("
            + directory
            + "): neither it nor its "
            + RESOURCES
            + " has the file "
            + DESCRIPTOR
            + ". Maybe begin with 'lowest-rung rules new'.");
  }

  /** Returns the directory that holds what a kjar would. */
  Path root() {
    return root;
  }

  String group() {
    return group;
  }

  String artifact() {
    return artifact;
  }

  /** Returns every file by its path below the root; the descriptor's places are filled. */
  SortedMap<String, byte[]> files() {
    return files;
  }

  /** Returns the files with rules: DRL, and decision tables. */
  SortedMap<String, byte[]> rules() {
    SortedMap<String, byte[]> rules = new TreeMap<>(files);
    rules.keySet().removeIf(path -> !isRules(path));
    return rules;
  }

  private static boolean isRules(String path) {
    return path.endsWith(".drl") || isTable(path);
  }

  /** Tells whether a file is a decision table; the engine knows them by their double ending. */
  static boolean isTable(String path) {
    return path.matches(".*\\.drl\\.(csv|xlsx?)");
  }

  /** Names a file for people. */
  Path place(String path) {
    return root.resolve(path);
  }

  /** Returns the text of a file that is one. */
  static String text(Map.Entry<String, byte[]> file) {
    return new String(file.getValue(), StandardCharsets.UTF_8);
  }
}
