package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.internal.rule.ConclusionKind;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.Set;

/**
 * What a consequence says.
 *
 * @param verb the method of {@code Conclusions} that it calls; null when that could not be found
 *     out
 * @param stratum the stratum that the verb belongs to; null when that is not known
 * @param fixed whether it always says the same; otherwise what it names is not known
 * @param names what it names: approaches, a concept, a setting, a path
 * @param unknown the name in it that no rulebook describes; null when there is none
 */
public record ConsequenceSummary(
    String verb, Stratum stratum, boolean fixed, Set<String> names, String unknown) {

  /** The verbs of which two say the same when they name the same. */
  private static final Set<String> COMPARABLE = Set.of("conclude", "nominate", "prefer");

  /** The verb of a consequence that says nothing. */
  static final String NOTHING = "nothing";

  /** Tells whether all that it names is known, and exists. */
  public boolean certain() {
    return fixed && verb != null && unknown == null;
  }

  public boolean concludes() {
    return "conclude".equals(verb);
  }

  /** Tells whether its verb and what it names are all that it says. */
  public boolean comparable() {
    return verb != null && COMPARABLE.contains(verb);
  }

  public boolean excludes() {
    return "exclude".equals(verb) || "excludeAllBut".equals(verb) || forbids();
  }

  public boolean forbids() {
    return "forbid".equals(verb);
  }

  /** Tells whether it excludes, or may. */
  public boolean mayExclude() {
    return anything() || excludes();
  }

  /** Tells whether it concludes what a pattern on concepts tests for, or may. */
  boolean mayConclude(Step step) {
    return anything()
        || (concludes()
            && (!certain()
                || names.stream()
                    .anyMatch(n -> ConditionSemantics.mayMeet(step, new Concept(n, null)))));
  }

  /** Tells whether it concludes facts of a class that names one approach, or may. */
  boolean mayName(Class<?> type) {
    return anything()
        || ConclusionKind.of(type).filter(kind -> kind.stratum() == stratum).isPresent();
  }

  /** Tells whether it may say what is asked for, since nothing is known of it. */
  boolean anything() {
    return verb == null;
  }
}
