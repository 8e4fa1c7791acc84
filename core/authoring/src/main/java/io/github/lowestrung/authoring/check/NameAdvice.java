package io.github.lowestrung.authoring.check;

import io.github.lowestrung.workload.term.NearestName;
import java.util.Collection;

/** Asks whether another name was meant. */
final class NameAdvice {

  private NameAdvice() {}

  /** Returns the question, or the stop, that ends a sentence about an unknown name. */
  static String of(String written, Collection<String> known) {
    String nearest = NearestName.of(written, known);
    return nearest == null ? "." : "; did you mean (" + nearest + ")?";
  }

  /** Returns an advice to take the nearest name, or else to take one of all. */
  static String advice(String what, String written, Collection<String> known) {
    String nearest = NearestName.of(written, known);
    return nearest == null
        ? "Take one of: " + String.join(", ", known) + "."
        : "Write " + what + " (" + nearest + ").";
  }
}
