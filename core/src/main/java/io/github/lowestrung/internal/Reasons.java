package io.github.lowestrung.internal;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.explain.Because;
import io.github.lowestrung.internal.NestedLoops.Drawn;
import io.github.lowestrung.internal.NestedLoops.Run;
import io.github.lowestrung.rulebook.Phase;
import io.github.lowestrung.rulebook.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The firings of one evaluation as trees that end at facts. */
final class Reasons {

  private static final Comparator<Because> ORDER =
      Comparator.comparing(Because::rule).thenComparing(Because::text);

  private final Run run;

  Reasons(Run run) {
    this.run = run;
  }

  /** Returns the firings of a stratum that speak for an approach. */
  List<Because> speakingFor(String approach, Phase phase) {
    return all(
        drawn ->
            approach.equals(drawn.fired().speaksFor()) && drawn.rule().info().phase() == phase);
  }

  /** Returns what excludes an approach. */
  List<Because> excluding(String approach) {
    return all(
        drawn -> drawn.conclusion() instanceof Excluded excluded && excluded.covers(approach));
  }

  /** Returns the firings of a rule. */
  List<Because> of(RuleInfo rule) {
    return all(drawn -> drawn.rule().info().equals(rule));
  }

  List<Because> all(Predicate<Drawn> wanted) {
    return run.drawn.stream().filter(wanted).map(this::because).sorted(ORDER).toList();
  }

  private Because because(Drawn drawn) {
    RuleInfo rule = drawn.rule().info();
    List<Because> behind = new ArrayList<>();
    for (Object object : drawn.objects()) {
      Drawn origin = run.origin(object);
      // that something is recommended is what all advice rests on
      if (origin != null && origin.rule().info().phase() != Phase.CHOOSE) {
        behind.add(because(origin));
      }
    }
    behind.sort(ORDER);
    List<Evidence> facts = drawn.rule().ownEvidence(drawn.objects());
    facts.sort(Comparator.comparing(Evidence::path));
    return new Because(
        rule.id(),
        rule.name(),
        drawn.fired().finding().text(),
        rule.source(),
        List.copyOf(facts),
        List.copyOf(behind));
  }
}
