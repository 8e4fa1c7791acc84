package io.github.lowestrung.rules.record;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Everything that was answered, in full: for each kind a file of each form, one answer a line. */
final class Output implements AutoCloseable {

  private final Path folder;
  private final Map<String, Writer> files = new TreeMap<>();

  private Output(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a folder.
   *
   * @param folder where to write; null to write nothing
   */
  static Output to(String folder) {
    return new Output(folder == null ? null : Path.of(folder));
  }

  void write(Lines lines) throws IOException {
    if (folder != null) {
      String name = lines.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      file("full/" + name + ".jsonl").append(lines.full()).append('\n');
      file("neutral/" + name + ".jsonl").append(lines.neutral()).append('\n');
      if (!lines.text().isEmpty()) {
        file("text/" + name + ".txt").append(lines.text()).append('\n');
      }
    }
  }

  private Writer file(String name) throws IOException {
    Writer file = files.get(name);
    if (file == null) {
      Path path = folder.resolve(name);
      Files.createDirectories(path.getParent());
      file = Files.newBufferedWriter(path);
      files.put(name, file);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    for (Writer file : files.values()) {
      file.close();
    }
  }
}
