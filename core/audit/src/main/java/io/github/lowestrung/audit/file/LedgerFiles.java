package io.github.lowestrung.audit.file;

import io.github.lowestrung.audit.LedgerException;
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
  private static final int MOST_LINKS = 40;
  private static final int MOST_DIGITS = 9;

  /** Returns the files of a ledger; through a link, those that it leads to. */
  static LedgerFiles of(Path path) throws IOException {
    Path file = path;
    for (int i = 0; i < MOST_LINKS && Files.isSymbolicLink(file); i++) {
      new LedgerFiles(file).refuseFull();
      file = file.resolveSibling(Files.readSymbolicLink(file));
    }
    return new LedgerFiles(Files.exists(file) ? file.toRealPath() : file);
  }

  /** Refuses a link in the place of the file that grows, since full files stand beside that. */
  private void refuseFull() throws IOException {
    List<Path> full = full();
    if (!full.isEmpty()) {
      throw new LedgerException(
          ("There is a link (%s), where the ledger of which (%s) is a full file was expected. Maybe"
                  + " somebody else put it there: move it away.")
              .formatted(growing, full.get(0)));
    }
  }

  /** Returns the full files, oldest first; refuses a name or a thing that no ledger makes. */
  List<Path> full() throws IOException {
    String name = Pattern.quote(stem()) + "\\.\\d{6,}" + Pattern.quote(extension());
    List<Path> named = named(name);
    for (Path file : named) {
      if (number(file) == 0 || !file.equals(full(number(file)))) {
        throw new LedgerException(
            ("The file (%s) has a number that no file of the ledger (%s) has, which are %s and so"
                    + " on. Maybe it is of somebody else: move it away.")
                .formatted(file, growing, full(1).getFileName()));
      }
      LedgerFolder.has(file);
    }
    return named.stream().sorted(Comparator.comparingInt(this::number)).toList();
  }

  /** Returns the full files; refuses any that does not have the next number. */
  List<Path> fullWithoutGap() throws IOException {
    List<Path> full = full();
    for (int i = 0; i < full.size(); i++) {
      if (number(full.get(i)) != i + 1) {
        throw new LedgerException(
            ("There is a file (%s) of the ledger, where (%s) was expected. Maybe a file is missing,"
                    + " or this one is of somebody else.")
                .formatted(full.get(i), full(i + 1).getFileName()));
      }
    }
    return full;
  }

  private List<Path> named(String pattern) throws IOException {
    try (Stream<Path> files = Files.list(folder().path())) {
      return files
          .map(Path::getFileName)
          .filter(name -> name.toString().matches(pattern))
          .sorted()
          .map(growing::resolveSibling)
          .toList();
    }
  }

  /** Returns all files that exist, oldest first. */
  List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>(full());
    if (LedgerFolder.has(growing)) {
      all.add(growing);
    }
    return all;
  }

  /** Returns the name of the full file with a number, which is at least 1. */
  Path full(int number) {
    return sibling(String.format(Locale.ROOT, "%s.%06d%s", stem(), number, extension()));
  }

  /** Returns a name that is free, for a torn line of which no record tells yet. */
  Path nextTorn() throws IOException {
    for (int i = 1; ; i++) {
      Path free = sibling(growing.getFileName() + ".torn-" + i);
      Path unreported = sibling(free.getFileName() + UNREPORTED);
      if (!LedgerFolder.has(free) && !LedgerFolder.has(unreported)) {
        return unreported;
      }
    }
  }

  /** Returns the torn lines of which no record tells yet. */
  List<Path> unreportedTorn() throws IOException {
    return named(Pattern.quote(growing.getFileName() + ".torn-") + "\\d+\\.new");
  }

  /** Returns the name of a torn line of which a record tells. */
  Path reported(Path unreported) {
    String name = unreported.getFileName().toString();
    return sibling(name.substring(0, name.length() - UNREPORTED.length()));
  }

  Path lock() {
    return sibling(growing.getFileName() + ".lock");
  }

  LedgerFolder folder() {
    return new LedgerFolder(growing.toAbsolutePath().getParent());
  }

  private Path sibling(String name) {
    return growing.resolveSibling(name);
  }

  /** Returns the number in a name; 0 where it is longer than that of any ledger. */
  private int number(Path full) {
    String name = full.getFileName().toString();
    String digits = name.substring(stem().length() + 1, name.length() - extension().length());
    return digits.length() > MOST_DIGITS ? 0 : Integer.parseInt(digits);
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
