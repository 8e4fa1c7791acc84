package io.github.lowestrung.testing;

import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.Collection;
import org.opentest4j.AssertionFailedError;

/** Fails for an unknown name. */
final class UnknownName {

  private UnknownName() {}

  static AssertionFailedError of(String what, String name, Collection<String> known) {
    String remedy =
        NameSuggestion.of(name, known).quotedAdvice("Maybe its rulebook is not on the class path.");
    return new AssertionFailedError(
        "There is no %s '%s'. %s Known are: %s"
            .formatted(what, name, remedy, String.join(", ", known)));
  }
}
