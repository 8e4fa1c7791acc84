package io.github.lowestrung.rulebook.model;

import io.github.lowestrung.rulebook.row.Certainty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Models of one kind that an approach hosts on instances, or tunes or imports without any. A row of
 * a rulebook's table.
 *
 * @param approach id of the approach
 * @param task what they are for, as the provider's catalogue says it
 * @param weights whether customers can have their weights; null where not known
 * @param tunable whether the approach tunes them
 * @param models their names, without makers, in kebab case
 * @param mark how firmly this is known
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record ModelCatalog(
    String approach,
    String task,
    @Nullable Weights weights,
    boolean tunable,
    List<String> models,
    Certainty mark,
    String source,
    LocalDate asOf)
    implements ModelRow {

  /** Keeps a copy of the models. */
  public ModelCatalog {
    models = List.copyOf(models);
  }
}
