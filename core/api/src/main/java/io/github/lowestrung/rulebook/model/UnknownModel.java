package io.github.lowestrung.rulebook.model;

import java.util.List;

/**
 * A name of a model of which no table knows anything.
 *
 * @param name the name, as it was written
 * @param nearest names that may be meant; empty when none is near
 * @param basis the source of the tables, and its date
 */
public record UnknownModel(String name, List<String> nearest, String basis) {

  /** Keeps a copy of the names. */
  public UnknownModel {
    nearest = List.copyOf(nearest);
  }

  /**
   * Says which names are near.
   *
   * @return a clause such as {@code the nearest are one, two}
   */
  public String near() {
    return nearest.isEmpty() ? "no known name is near" : "near are " + String.join(", ", nearest);
  }
}
