package io.github.lowestrung.authoring.check;

import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.term.FactDeclaration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks the facts that a rulebook declares.
 *
 * @param file the file that declares them
 * @param taken the paths that other rulebooks declare
 */
record FactsCheck(YamlFile file, Set<String> taken) {

  static final String FILE = "facts.yaml";

  void run(List<FactDeclaration> facts) {
    Set<String> seen = new HashSet<>();
    for (FactDeclaration fact : facts) {
      Vocabulary.flaws(fact).forEach(flaw -> report(fact, flaw));
      if (taken.contains(fact.path())) {
        report(
            fact,
            "Another rulebook declares the fact (%s) too. Maybe take a group of your own."
                .formatted(fact.path()));
      } else if (!seen.add(fact.path())) {
        report(fact, "The fact (%s) is declared twice. Maybe remove one.".formatted(fact.path()));
      }
    }
  }

  private void report(FactDeclaration fact, String flaw) {
    int maybe = flaw.lastIndexOf(" Maybe ");
    file.report(
        SourceCheck.TABLE,
        file.lineOf("path", fact.path()),
        flaw.substring(0, maybe),
        flaw.substring(maybe + 1));
  }
}
