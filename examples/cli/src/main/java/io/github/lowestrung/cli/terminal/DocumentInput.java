package io.github.lowestrung.cli.terminal;

import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.document.YamlFormat;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.VisibleText;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a run reads: a file, or standard input.
 *
 * @param file the name of a file, or {@code -} for standard input
 * @param standardInput standard input
 */
public record DocumentInput(String file, InputStream standardInput) {

  public static final int MAX_BYTES = YamlFormat.MAX_BYTES;

  public String name() {
    return isStandardInput() ? "standard input" : VisibleText.name(file);
  }

  private boolean isStandardInput() {
    return file.equals("-");
  }

  /** Reads all of it as one document. */
  private String document() throws IOException {
    try (InputStream stream = open()) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw InvalidWorkloadException.at(
            0, 0, "a longer document", "a document of at most " + MAX_BYTES + " bytes");
      }
      return Utf8.decode(bytes);
    }
  }

  /** Reads all of it as a workload or pipeline; a file that is named JSON by the rules of JSON. */
  public Subject subject(WorkloadReader reader) throws IOException {
    String document = document();
    return file.toLowerCase(Locale.ROOT).endsWith(".json")
        ? reader.readJson(document)
        : reader.readSubject(document);
  }

  /** Opens it for reading; closing the stream leaves standard input open. */
  public InputStream open() throws IOException {
    if (isStandardInput()) {
      return new FilterInputStream(standardInput) {
        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          return in.read(bytes, offset, length);
        }

        @Override
        public void close() {}
      };
    }
    if (file.isEmpty()) {
      throw new IOException(
          "The name of the input is empty. Maybe a variable of the shell is not set.");
    }
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new IOException("The input (" + name() + ") is a folder. Maybe name a file in it.");
      }
      return Files.newInputStream(path);
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new IOException("There is no file (" + name() + "). Maybe check its name.", e);
    } catch (AccessDeniedException e) {
      throw new IOException("The file (" + name() + ") may not be read by this user.", e);
    }
  }
}
