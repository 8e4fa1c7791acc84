package io.github.lowestrung.authoring.format;

import io.github.lowestrung.authoring.source.FileFlaw;
import io.github.lowestrung.authoring.source.SourceSize;
import io.github.lowestrung.rulebook.RulebookException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of rules, as it is and as it should be. Immutable and thread-safe.
 *
 * @param file the file
 * @param text its text
 * @param formatted its text in the format
 */
public record FormatResult(Path file, String text, String formatted) {

  /**
   * Formats files, and writes none.
   *
   * @param paths files, and directories whose {@code .drl} files are meant, but for those of builds
   * @return a result for each file, in the order of their names
   * @throws RulebookException when a path is not there, or a file cannot be read; it says which
   */
  public static List<FormatResult> of(Collection<Path> paths) {
    List<FormatResult> results = new ArrayList<>();
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        List<Path> sources =
            files
                .filter(file -> file.equals(path) || isSource(path.relativize(file)))
                .filter(Files::isRegularFile)
                .sorted()
                .toList();
        for (Path file : sources) {
          results.add(of(file, text(file)));
        }
      } catch (IOException | UncheckedIOException e) {
        throw new RulebookException(
            "The path (" + path + ") cannot be read. Maybe look at the spelling.", e);
      }
    }
    return results;
  }

  private static String text(Path file) throws IOException {
    byte[] content = SourceSize.read(file);
    Optional<FileFlaw> large = SourceSize.flaw(content);
    if (large.isPresent()) {
      throw new RulebookException(
          "In " + file + ": " + large.get().message() + " " + large.get().advice());
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // refuses what is no UTF-8
    return decoder.decode(ByteBuffer.wrap(content)).toString();
  }

  private static boolean isSource(Path path) {
    for (Path part : path) {
      if (part.toString().equals("target") || part.toString().startsWith(".")) {
        return false;
      }
    }
    return path.toString().endsWith(".drl");
  }

  /**
   * Formats a text.
   *
   * @param file the file that has it, for messages
   * @param text the text
   * @return the result
   * @throws RulebookException when it cannot be read
   */
  public static FormatResult of(Path file, String text) {
    try {
      return new FormatResult(file, text, DrlFormatter.format(text));
    } catch (RulebookException e) {
      throw new RulebookException("In " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Tells whether the file has another format.
   *
   * @return true when writing would change it
   */
  public boolean differs() {
    return !text.equals(formatted);
  }

  /**
   * Returns the first line that has another format.
   *
   * @return the line, from 1
   */
  public int line() {
    String[] is = text.split("\n", -1);
    String[] should = formatted.split("\n", -1);
    int line = 0;
    while (line < Math.min(is.length, should.length) - 1 && is[line].equals(should[line])) {
      line++;
    }
    return line + 1;
  }

  /**
   * Says what to do about a file that differs.
   *
   * @return file, line and the command that mends it
   */
  public String remedy() {
    return "%s:%s: The file is not formatted as rules are. Maybe run 'lowest-rung rules fmt %s'."
        .formatted(file, line(), file);
  }

  /**
   * Writes the file, if it differs.
   *
   * @throws IOException when it cannot be written
   */
  public void write() throws IOException {
    if (differs()) {
      Files.writeString(file, formatted);
    }
  }
}
