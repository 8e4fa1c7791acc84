package io.github.lowestrung.testing;

import io.github.lowestrung.workload.term.NearestName;
import java.util.Collection;
import org.opentest4j.AssertionFailedError;

/** Fails for a name that nobody has. */
final class UnknownName {

  private UnknownName() {}

  static AssertionFailedError of(String what, String name, Collection<String> known) {
    String nearest = NearestName.of(name, known);
    String remedy =
        nearest == null
            ? "Maybe its rulebook is not on the class path."
            : "Maybe '" + nearest + "' is meant.";
    return new AssertionFailedError(
        "There is no "
            + what
            + " '"
            + name
            + "'. "
            + remedy
            + " Known are: "
            + String.join(", ", known));
  }
}
