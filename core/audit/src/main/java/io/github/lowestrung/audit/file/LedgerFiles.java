package io.github.lowestrung.audit.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names the files of a ledger: the one that grows, and beside it those that were full, such as
 * {@code audit.000001.jsonl} for {@code audit.jsonl}.
 *
 * @param growing the file that grows
 */
record LedgerFiles(Path growing) {

  private static final String UNREPORTED = ".new";

  /** Returns the files of a ledger; through a link, those that it leads to. */
  static LedgerFiles of(Path path) throws IOException {
    return new LedgerFiles(Files.exists(path) ? path.toRealPath() : path);
  }

  /** Returns the full files, oldest first. */
  List<Path> full() throws IOException {
    String name = Pattern.quote(stem()) + "\\.\\d{6,}" + Pattern.quote(extension());
    return named(name, Comparator.comparingLong(this::number));
  }

  private List<Path> named(String pattern, Comparator<Path> order) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.getFileName().toString().matches(pattern))
          .sorted(order)
          .toList();
    }
  }

  /** Returns all files that exist, oldest first. */
  List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>(full());
    if (Files.exists(growing)) {
      all.add(growing);
    }
    return all;
  }

  /** Returns the name for the file that grows when it is full. */
  Path nextFull() throws IOException {
    List<Path> full = full();
    long number = full.isEmpty() ? 1 : number(full.get(full.size() - 1)) + 1;
    return sibling(String.format(Locale.ROOT, "%s.%06d%s", stem(), number, extension()));
  }

  /** Returns a name that is free, for a torn line of which no record tells yet. */
  Path nextTorn() {
    for (int i = 1; ; i++) {
      Path free = sibling(growing.getFileName() + ".torn-" + i);
      Path unreported = sibling(free.getFileName() + UNREPORTED);
      if (!Files.exists(free) && !Files.exists(unreported)) {
        return unreported;
      }
    }
  }

  /** Returns the torn lines of which no record tells yet. */
  List<Path> unreportedTorn() throws IOException {
    String name = Pattern.quote(growing.getFileName() + ".torn-") + "\\d+\\.new";
    return named(name, Comparator.naturalOrder());
  }

  /** Returns the name of a torn line of which a record tells. */
  Path reported(Path unreported) {
    String name = unreported.getFileName().toString();
    return sibling(name.substring(0, name.length() - UNREPORTED.length()));
  }

  Path lock() {
    return sibling(growing.getFileName() + ".lock");
  }

  Path folder() {
    return growing.toAbsolutePath().getParent();
  }

  private Path sibling(String name) {
    return growing.resolveSibling(name);
  }

  private long number(Path full) {
    String name = full.getFileName().toString();
    return Long.parseLong(
        name.substring(stem().length() + 1, name.length() - extension().length()));
  }

  private String stem() {
    String name = growing.getFileName().toString();
    return name.substring(0, name.length() - extension().length());
  }

  private String extension() {
    String name = growing.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot);
  }
}
