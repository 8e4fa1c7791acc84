package io.github.lowestrung.authoring.table;

import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourceSize;
import io.github.lowestrung.authoring.table.TableGrid.Cell;
import io.github.lowestrung.compiler.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands above the rows of a decision table: types, facts and templates. Immutable. */
public final class TableHead {

  /** Rows between the name of a table and its headings. */
  private static final int ROWS = 3;

  private final List<List<Cell>> rows;

  /**
   * A cell of the head.
   *
   * @param name such as {@code H7}
   * @param row its row, from 1
   */
  public record Place(String name, int row) {}

  private TableHead(List<List<Cell>> rows) {
    this.rows = rows;
  }

  /** Reads the heads of a rulebook's tables, by the paths that people know. */
  public static Map<Path, TableHead> of(RulebookDirectory directory) {
    Map<Path, TableHead> heads = new HashMap<>();
    directory
        .rules()
        .forEach(
            (name, content) -> {
              if (RuleFiles.isTable(name) && SourceSize.flaw(content).isEmpty()) {
                heads.put(directory.place(name), of(name, content));
              }
            });
    return heads;
  }

  /** Reads the head of a table that can be read; that of another has no cells. */
  private static TableHead of(String name, byte[] content) {
    try {
      return new TableHead(TableGrid.of(name, content).rows());
    } catch (IOException | RuntimeException e) {
      return new TableHead(List.of()); // the engine says why it cannot be read
    }
  }

  /**
   * Finds the cell of the head from which a row has a part.
   *
   * @param row the row, from 1
   * @param part such as a name, or a condition with what the row fills in
   * @return the cell; empty where the part stands in the row itself, or nowhere
   */
  public Optional<Place> cellOf(int row, String part) {
    if (row > rows.size() || rows.get(row - 1).stream().anyMatch(c -> has(c.text(), part))) {
      return Optional.empty();
    }
    int top = row - 1;
    while (top >= 0 && rows.get(top).stream().noneMatch(TableHead::begins)) {
      top--;
    }
    for (int at = Math.max(top, 0); at < Math.min(top + 1 + ROWS, row - 1); at++) {
      for (Cell cell : rows.get(at)) {
        if (top >= 0 && brings(cell.text(), part)) {
          return Optional.of(new Place(cell.name(), at + 1));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean begins(Cell cell) {
    return cell.text().toLowerCase(Locale.ROOT).startsWith("ruletable");
  }

  private static boolean brings(String template, String part) {
    String filled =
        Arrays.stream(template.split("\\$(?:param|\\d)\\b", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return has(template, part) || (template.contains("$") && part.matches(filled));
  }

  private static boolean has(String text, String part) {
    return Pattern.compile("(?<![\\w$])\\Q" + part + "\\E(?!\\w)").matcher(text).find();
  }
}
