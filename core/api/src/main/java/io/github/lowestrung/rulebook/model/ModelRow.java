package io.github.lowestrung.rulebook.model;

import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.rulebook.row.DatedRow;

/** A row of a table about models of an approach. */
interface ModelRow extends DatedRow {

  /** Returns the id of the approach. */
  String approach();

  /** Returns how firmly it is known. */
  Certainty mark();
}
