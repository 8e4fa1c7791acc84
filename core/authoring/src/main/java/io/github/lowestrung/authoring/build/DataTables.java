package io.github.lowestrung.authoring.build;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables beside a descriptor.
 *
 * @param read the rows of those that could be read, by file
 * @param unread the files that could not, so that nobody knows what their rows bring
 */
public record DataTables(Map<String, List<?>> read, Set<String> unread) {

  /** Returns the rows of a table; none where it is not there or could not be read. */
  public <T> Stream<T> rows(String table, Class<T> type) {
    return read.getOrDefault(table, List.of()).stream().filter(Objects::nonNull).map(type::cast);
  }
}
