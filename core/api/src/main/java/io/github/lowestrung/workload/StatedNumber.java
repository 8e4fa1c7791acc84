package io.github.lowestrung.workload;

import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a number of any type, which callers of builders state, for one that a field holds. */
final class StatedNumber {

  private StatedNumber() {}

  static @Nullable Double toDouble(
      Class<? extends Record> section, String field, @Nullable Number stated) {
    return stated == null ? null : Double.valueOf(stated.toString());
  }

  static @Nullable Long toLong(
      Class<? extends Record> section, String field, @Nullable Number stated) {
    try {
      return stated == null ? null : new BigDecimal(stated.toString()).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      String path =
          Vocabulary.LIBRARY
              .sectionOf(section)
              .flatMap(s -> s.field(field))
              .map(Field::path)
              .orElseThrow();
      throw new InvalidWorkloadException(
          List.of(Problem.inMemory(path, Display.value(stated), "a whole number", null)));
    }
  }
}
