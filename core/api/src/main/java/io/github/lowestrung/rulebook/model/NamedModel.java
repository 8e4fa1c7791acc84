package io.github.lowestrung.rulebook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model as all tables know it.
 *
 * @param label its name in the first of them
 * @param names all names that are its own; the first is the one that the tables share
 * @param rows its rows
 */
record NamedModel(String label, List<ModelName> names, List<ModelRow> rows) {

  NamedModel and(NamedModel more) {
    return new NamedModel(
        label,
        Stream.concat(names.stream(), more.names.stream()).distinct().toList(),
        Stream.concat(rows.stream(), more.rows.stream()).toList());
  }

  <T extends ModelRow> Stream<T> rows(Class<T> type) {
    return rows.stream().filter(type::isInstance).map(type::cast);
  }

  <T extends ModelRow> Stream<T> rows(Class<T> type, String approach) {
    return rows(type).filter(row -> row.approach().equals(approach));
  }

  /** Tells whether the table of an approach does not know it as gone. */
  boolean livesIn(String approach, LocalDate date) {
    List<FoundationModel> known = rows(FoundationModel.class, approach).toList();
    return known.isEmpty() || known.stream().anyMatch(row -> row.lives(date));
  }

  /** Tells whether some table has it on a date: it lives, or a catalogue lists it. */
  boolean isHad(LocalDate date) {
    return rows(FoundationModel.class).anyMatch(row -> row.lives(date))
        || rows(ModelCatalog.class).findAny().isPresent();
  }

  boolean isFirm() {
    return Stream.<ModelRow>concat(rows(FoundationModel.class), rows(ModelCatalog.class))
        .allMatch(row -> row.mark().firm());
  }
}
