package io.github.lowestrung.rulebook.model;

import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many records an approach tunes a model with.
 *
 * @param least the least that it takes; null where some model has none
 * @param most the most that it takes; null where some model has none
 * @param raisable what the provider does about the most, in words
 * @param basis the source of this fact, and its date
 */
public record TuningRecords(
    @Nullable Long least, @Nullable Long most, String raisable, String basis) {

  static List<TuningRecords> of(List<Tuning> rows) {
    return rows.isEmpty() || !rows.stream().allMatch(row -> row.mark().firm())
        ? List.of()
        : List.of(
            new TuningRecords(
                extreme(rows, Tuning::leastRecords, Math::min),
                extreme(rows, Tuning::mostRecords, Math::max),
                rows.stream().anyMatch(row -> Objects.equals(row.adjustable(), true))
                    ? "the provider raises that on request"
                    : "the rest would have to be left out",
                rows.get(0).basis()));
  }

  private static @Nullable Long extreme(
      List<Tuning> rows, Function<Tuning, @Nullable Long> limit, BinaryOperator<Long> wider) {
    List<Long> stated = rows.stream().map(limit).filter(Objects::nonNull).toList();
    return stated.size() < rows.size() ? null : stated.stream().reduce(wider).orElse(null);
  }
}
