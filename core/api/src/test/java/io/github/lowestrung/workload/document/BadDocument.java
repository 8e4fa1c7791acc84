package io.github.lowestrung.workload.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document that must be refused, and the messages that it must bring. The files under {@code
 * bad-documents} hold many: {@code == name}, the document, and one line {@code => message} each.
 */
record BadDocument(String name, String document, List<String> messages) {

  private static final String CASE = "== ";
  private static final String MESSAGE = "=> ";

  static Stream<BadDocument> of(String file) {
    return Arrays.stream(text(file).split("(?m)^" + CASE, -1)).skip(1).map(BadDocument::parse);
  }

  private static BadDocument parse(String block) {
    List<String> lines = new ArrayList<>(block.lines().toList());
    String name = lines.remove(0);
    return new BadDocument(
        name,
        lines.stream().filter(line -> !line.startsWith(MESSAGE)).collect(Collectors.joining("\n")),
        lines.stream()
            .filter(line -> line.startsWith(MESSAGE))
            .map(line -> line.substring(MESSAGE.length()))
            .toList());
  }

  private static String text(String file) {
    try (InputStream in = BadDocument.class.getResourceAsStream("/bad-documents/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
