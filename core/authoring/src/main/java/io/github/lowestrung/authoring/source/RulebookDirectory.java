package io.github.lowestrung.authoring.source;

import io.github.lowestrung.compiler.RuleFiles;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.problem.Display;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a rulebook as its author has them: a directory with {@code
 * META-INF/lowest-rung/rulebook.yaml}, or a Maven project with one in {@code src/main/resources}.
 */
public final class RulebookDirectory {

  public static final String FOLDER = "META-INF/lowest-rung/";
  public static final String DESCRIPTOR = FOLDER + "rulebook.yaml";
  private static final String RESOURCES = "src/main/resources";
  private static final Pattern ID = Pattern.compile("(?m)^id:\\s*([^:\\s]+):(\\S+)\\s*$");

  /** Editors mark with a link that begins with a dot that a file is open. */
  private static final Pattern NAMED_AS_FILE =
      Pattern.compile("(?:.*/)?[^./][^/]*\\.(?:ya?ml|drl|csv|xlsx?|md)");

  private final Path root;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private long bytes;
  private final String group;
  private final String artifact;

  private RulebookDirectory(Path directory, Path root) {
    this.root = root;
    boolean described = Files.isRegularFile(root.resolve(DESCRIPTOR));
    FileVisitOption[] links =
        described ? new FileVisitOption[] {FileVisitOption.FOLLOW_LINKS} : new FileVisitOption[0];
    try (Stream<Path> all = Files.walk(root.toRealPath(), links)) {
      Path real = root.toRealPath();
      for (Path file : all.toList()) {
        String path = real.relativize(file).toString().replace('\\', '/');
        // Without a descriptor it may be any directory, with any files.
        boolean belongs = described || RuleFiles.isRules(path) || path.startsWith(FOLDER);
        if (belongs && !isCompiled(path)) {
          read(file, path);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RulebookException(
          "The rulebook (%s) cannot be read: %s Maybe look at its permissions."
              .formatted(directory, Display.failure(e)),
          e);
    }
    fill(directory);
    Matcher id = ID.matcher(descriptor());
    boolean found = id.find();
    group = found ? id.group(1) : null;
    artifact = found ? id.group(2) : null;
  }

  private void read(Path file, String path) throws IOException {
    if (Files.isRegularFile(file)) {
      long room = SourceSize.MOST_OF_ALL - bytes;
      byte[] content =
          RuleFiles.isRules(path) && room > SourceSize.MOST_OF_FILE
              ? SourceSize.read(file)
              : SourceSize.read(file, room);
      bytes += content.length;
      files.put(path, content);
      if (bytes > SourceSize.MOST_OF_ALL || files.size() > SourceSize.MOST_FILES) {
        throw tooLarge();
      }
    } else if (NAMED_AS_FILE.matcher(path).matches()) {
      throw new RulebookException(
          "(%s) is %s, where a file was expected, so that nothing of it would be read. Maybe remove it."
              .formatted(
                  root.resolve(path),
                  Files.isDirectory(file) ? "a folder" : "no file, or a link that leads to none"));
    }
  }

  private RulebookException tooLarge() {
    return new RulebookException(
        String.format(
            Locale.ROOT,
            "The directory (%s) has more than %,d files or %,d bytes, the most that are read of a"
                + " rulebook. Maybe keep the rulebook in a directory of its own.",
            root,
            SourceSize.MOST_FILES,
            SourceSize.MOST_OF_ALL));
  }

  private void fill(Path directory) {
    Path pom = root.endsWith(RESOURCES) ? project(root).resolve("pom.xml") : null;
    if (pom == null || !Files.isRegularFile(pom)) {
      pom = directory.resolve("pom.xml");
    }
    if (descriptor().contains("${project.") && Files.isRegularFile(pom)) {
      String filled = Pom.read(pom).fill(descriptor());
      files.put(DESCRIPTOR, filled.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Path project(Path resources) {
    return resources.toAbsolutePath().getParent().getParent().getParent();
  }

  private String descriptor() {
    return files.containsKey(DESCRIPTOR) ? text(DESCRIPTOR) : "";
  }

  /**
   * Reads a rulebook.
   *
   * @throws RulebookException when there is none
   */
  public static RulebookDirectory read(Path directory) {
    RulebookDirectory rulebook = readAsIs(directory);
    if (!rulebook.files.containsKey(DESCRIPTOR)) {
      throw new RulebookException(
          ("There is no rulebook in (%s): neither it nor its %s has the file %s. Maybe begin "
                  + "with 'lowest-rung rules new'.")
              .formatted(directory, RESOURCES, DESCRIPTOR));
    }
    if (rulebook.group == null) {
      throw new RulebookException(
          ("The rulebook descriptor (%s) needs an id of the form group:artifact and a "
                  + "version. Maybe add a line such as (id: com.example:our-rules).")
              .formatted(rulebook.place(DESCRIPTOR)));
    }
    return rulebook;
  }

  /**
   * Reads a directory that may lack what a rulebook needs.
   *
   * @throws RulebookException when it is no directory or cannot be read
   */
  public static RulebookDirectory readAsIs(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new RulebookException(
          "There is no directory (" + directory + "). Maybe look at the spelling.");
    }
    Path resources = directory.resolve(RESOURCES);
    boolean project =
        !Files.isRegularFile(directory.resolve(DESCRIPTOR)) && Files.isDirectory(resources);
    return new RulebookDirectory(directory, project ? resources : directory);
  }

  /** Returns the directory that holds what a kjar would. */
  public Path root() {
    return root;
  }

  /** Returns the group of the rulebook's id; null when there is none. */
  public String group() {
    return group;
  }

  /** Returns the artifact of the rulebook's id; null when there is none. */
  public String artifact() {
    return artifact;
  }

  /** Returns every file by its path below the root; the descriptor's places are filled. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  /** Returns the files with rules: DRL, and decision tables. */
  public SortedMap<String, byte[]> rules() {
    SortedMap<String, byte[]> rules = new TreeMap<>(files);
    rules.keySet().removeIf(path -> !RuleFiles.isRules(path));
    return rules;
  }

  /** Returns what a kjar of the directory holds, once its rules compile to some files. */
  public SortedMap<String, byte[]> kjar(SortedMap<String, byte[]> compiled) {
    SortedMap<String, byte[]> kjar = new TreeMap<>(files);
    kjar.putAll(compiled);
    return kjar;
  }

  /** What is compiled comes from the rules, and from nowhere else. */
  private static boolean isCompiled(String path) {
    return path.endsWith(".class") || path.startsWith("META-INF/kie/");
  }

  /** Tells whether a file is a workbook, which is no text. */
  public static boolean isWorkbook(String path) {
    return path.matches(".*\\.xlsx?");
  }

  /** Names a file for people. */
  public Path place(String path) {
    return root.resolve(path);
  }

  /** Returns the text of a file; null where there is none. */
  public String text(String path) {
    byte[] content = files.get(path);
    return content == null ? null : new String(content, StandardCharsets.UTF_8);
  }
}
