package io.github.lowestrung.rulebook.model;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.workload.CustomizationNeed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Base models that an approach tunes, by which method, and where. A row of a rulebook's table.
 *
 * @param approach id of the approach
 * @param models names of the base models, in kebab case
 * @param method how they are tuned; fine-tuning when it is left out
 * @param regions regions in which they are tuned; none where they are not known
 * @param onDemand regions in which the tuned model is hosted without dedicated capacity
 * @param onDemandSince first day of such hosting; null where there is none
 * @param throughput regions in which the tuned model is hosted on dedicated capacity
 * @param leastRecords the least records that are taken; null where not known
 * @param mostRecords the most records that are taken; null where not known
 * @param adjustable whether the provider raises the most on request; no where it is left out
 * @param mark how firmly this is known
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record Tuning(
    String approach,
    List<String> models,
    CustomizationNeed method,
    List<String> regions,
    List<String> onDemand,
    @Nullable LocalDate onDemandSince,
    List<String> throughput,
    @Nullable Long leastRecords,
    @Nullable Long mostRecords,
    @Nullable Boolean adjustable,
    Certainty mark,
    String source,
    LocalDate asOf)
    implements ModelRow {

  /** Keeps copies of the lists; none when they are left out. */
  public Tuning {
    models = List.copyOf(models);
    method = method == null ? CustomizationNeed.FINE_TUNING : method;
    regions = regions == null ? List.of() : List.copyOf(regions);
    onDemand = onDemand == null ? List.of() : List.copyOf(onDemand);
    throughput = throughput == null ? List.of() : List.copyOf(throughput);
  }

  boolean isBy(String word) {
    return method.term().equals(word);
  }

  /** Returns the row as of a date, without hosting on demand that starts later. */
  Tuning on(LocalDate date) {
    return onDemandSince == null || !onDemandSince.isAfter(date)
        ? this
        : new Tuning(
            approach,
            models,
            method,
            regions,
            List.of(),
            null,
            throughput,
            leastRecords,
            mostRecords,
            adjustable,
            mark,
            source,
            asOf);
  }
}
