package io.github.lowestrung.workload;

import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.term.PlainNumber;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a number of any type, which callers of builders state, for one that a field holds. */
final class StatedNumber {

  private StatedNumber() {}

  static @Nullable Double toDouble(
      Class<? extends Record> section, String field, @Nullable Number stated) {
    if (stated == null) {
      return null;
    }
    double held = Double.parseDouble(stated.toString());
    if (Double.isFinite(held) && !PlainNumber.isHeld(new BigDecimal(stated.toString()))) {
      throw refused(section, field, stated, PlainNumber.EXPECTED);
    }
    return held;
  }

  static @Nullable Long toLong(
      Class<? extends Record> section, String field, @Nullable Number stated) {
    try {
      return stated == null ? null : new BigDecimal(stated.toString()).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw refused(section, field, stated, "a whole number");
    }
  }

  private static InvalidWorkloadException refused(
      Class<? extends Record> section, String field, Number stated, String expected) {
    String path =
        Vocabulary.LIBRARY
            .sectionOf(section)
            .flatMap(s -> s.field(field))
            .map(Field::path)
            .orElseThrow();
    return new InvalidWorkloadException(
        List.of(Problem.inMemory(path, Display.value(stated), expected, null)));
  }
}
