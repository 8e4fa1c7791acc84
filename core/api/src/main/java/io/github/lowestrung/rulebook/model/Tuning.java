package io.github.lowestrung.rulebook.model;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.rulebook.row.DatedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Base models that an approach tunes, and where. A row of a rulebook's table.
 *
 * @param approach id of the approach
 * @param models names of the base models, in kebab case
 * @param regions regions in which they are tuned
 * @param onDemand regions in which the tuned model is hosted without dedicated capacity
 * @param onDemandSince first day of such hosting; null where there is none
 * @param mark how firmly this is known
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record Tuning(
    String approach,
    List<String> models,
    List<String> regions,
    List<String> onDemand,
    @Nullable LocalDate onDemandSince,
    Certainty mark,
    String source,
    LocalDate asOf)
    implements DatedRow {

  private static final int SHORTEST = 4;

  /** Keeps copies of the lists; none when they are left out. */
  public Tuning {
    models = List.copyOf(models);
    regions = List.copyOf(regions);
    onDemand = onDemand == null ? List.of() : List.copyOf(onDemand);
  }

  /**
   * Tells whether a name stands for one of the models. Spelling variants are ignored. A family
   * stands for each of its members, and a longer name, such as an id with vendor and version, for
   * the model in it: {@code Llama 3} and {@code meta.llama3-1-8b-instruct-v1:0} both stand for
   * {@code llama-3.1-8b}.
   *
   * @param name what people call the model
   * @return true when it may be one of them
   */
  public boolean about(String name) {
    String wanted = folded(name.replaceFirst("^[A-Za-z]+\\.", ""));
    return wanted.length() >= SHORTEST
        && models.stream()
            .map(Tuning::folded)
            .anyMatch(model -> model.startsWith(wanted) || wanted.contains(model));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /**
   * Returns the row as of a date, without hosting on demand that starts later.
   *
   * @param date the date
   * @return the row of that date
   */
  public Tuning on(LocalDate date) {
    return onDemandSince == null || !onDemandSince.isAfter(date)
        ? this
        : new Tuning(approach, models, regions, List.of(), null, mark, source, asOf);
  }
}
