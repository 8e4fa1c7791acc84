package io.github.lowestrung.internal.explain;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.explain.Justification;
import io.github.lowestrung.internal.recording.Derivation;
import io.github.lowestrung.internal.reference.Run;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The firings of one evaluation as trees that end at facts.
 *
 * @param run the evaluation
 */
record DerivationTree(Run run) {

  private static final Comparator<Justification> ORDER =
      Comparator.comparing(Justification::rule).thenComparing(Justification::text);

  /** Returns the firings of a stratum that speak for an approach. */
  List<Justification> speakingFor(String approach, Stratum stratum) {
    return all(firing -> firing.speaksFor(approach) && firing.rule().info().phase() == stratum);
  }

  /** Returns what excludes an approach. */
  List<Justification> excluding(String approach) {
    return all(firing -> firing.excludes(approach));
  }

  /** Returns the firings of a rule. */
  List<Justification> of(RuleInfo rule) {
    return all(firing -> firing.rule().info().equals(rule));
  }

  List<Justification> all(Predicate<Derivation> wanted) {
    return run.drawn.stream().filter(wanted).map(this::because).sorted(ORDER).toList();
  }

  private Justification because(Derivation firing) {
    RuleInfo rule = firing.rule().info();
    List<Justification> behind =
        firing.objects().stream()
            .map(run::origin)
            // that something is recommended is what all advice rests on
            .filter(o -> o != null && o.rule().info().phase() != Stratum.CHOOSE)
            .map(this::because)
            .sorted(ORDER)
            .toList();
    List<Evidence> facts = firing.rule().ownEvidence(firing.objects());
    facts.sort(Comparator.comparing(Evidence::path));
    return new Justification(
        rule.id(), rule.name(), firing.finding().text(), rule.source(), List.copyOf(facts), behind);
  }
}
