package io.github.lowestrung.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Base models that an approach tunes, and where. A row of a rulebook's table.
 *
 * @param approach id of the approach
 * @param models names of the base models, in kebab case
 * @param regions regions in which they are tuned
 * @param onDemand regions in which the tuned model is hosted without capacity of its own
 * @param onDemandSince first day of such hosting; null where there is none
 * @param mark how firmly this is known
 * @param source where this is known from
 * @param asOf day on which the row was checked
 */
public record Tuning(
    String approach,
    List<String> models,
    List<String> regions,
    List<String> onDemand,
    LocalDate onDemandSince,
    Mark mark,
    String source,
    LocalDate asOf)
    implements Dated {

  /** Keeps copies of the lists; none when they are left out. */
  public Tuning {
    models = List.copyOf(models);
    regions = List.copyOf(regions);
    onDemand = onDemand == null ? List.of() : List.copyOf(onDemand);
  }

  /**
   * Tells whether a name stands for one of the models. A family stands for each of its members, and
   * spelling does not count: {@code Llama 3} and {@code llama-3} both stand for {@code
   * llama-3.1-8b}.
   *
   * @param name what people call the model
   * @return true when it may be one of them
   */
  public boolean about(String name) {
    String wanted = folded(name);
    return !wanted.isEmpty()
        && models.stream()
            .map(Tuning::folded)
            .anyMatch(model -> model.startsWith(wanted) || wanted.startsWith(model));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
