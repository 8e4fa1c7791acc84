package io.github.lowestrung.internal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.explain.SearchOptions;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SearchLimitsTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| [^|]+ \\| ([^|]+) \\| `(\\w+)` \\| [^|]+ \\|$");

  private static String architecture() throws IOException {
    return Files.readString(Path.of("..", "docs", "architecture.md"));
  }

  @Test
  void each_limit_stands_in_the_table_of_bounds_and_nothing_else_does() throws Exception {
    Map<String, String> documented = new TreeMap<>();
    Matcher row = ROW.matcher(architecture());
    while (row.find()) {
      documented.put(row.group(2), row.group(1));
    }
    Map<String, String> limits = new TreeMap<>();
    for (Field field : SearchLimits.class.getDeclaredFields()) {
      if (!field.isSynthetic()) {
        limits.put(field.getName(), written(field.get(null)));
      }
    }

    assertThat(documented).isEqualTo(limits);
  }

  @Test
  void the_usual_time_of_a_search_for_changes_stands_there_too() throws IOException {
    assertThat(architecture())
        .contains(
            "| time of one search for changes | "
                + written(SearchOptions.standard().limit())
                + " unless told otherwise |");
  }

  private static String written(Object limit) {
    return limit instanceof Duration time
        ? time.toSeconds() + " s"
        : String.format(Locale.ROOT, "%,d", ((Number) limit).longValue());
  }
}
