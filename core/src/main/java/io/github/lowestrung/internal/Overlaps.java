package io.github.lowestrung.internal;

import io.github.lowestrung.internal.Cases.Asked;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Quantifier;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Flaw;
import io.github.lowestrung.rulebook.Phase;
import io.github.lowestrung.rulebook.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds rules that say nothing of their own, because another says as much whenever they fire. */
final class Overlaps {

  private final Cases cases;
  private final Map<CompiledRule, Saying> sayings;
  private final Living living;

  Overlaps(Cases cases, Map<CompiledRule, Saying> sayings, Living living) {
    this.cases = cases;
    this.sayings = sayings;
    this.living = living;
  }

  List<Flaw> among(List<CompiledRule> rules) {
    return rules.stream().flatMap(rule -> flaw(rule, rules).stream()).toList();
  }

  private Optional<Flaw> flaw(CompiledRule rule, List<CompiledRule> reviewed) {
    List<String> wider = new ArrayList<>();
    for (CompiledRule other : sayings.keySet()) {
      if (other == rule || !living.fires(rule) || !living.fires(other)) {
        continue;
      }
      if (same(rule, other) && follows(other, rule) && follows(rule, other)) {
        // of two rules of the rulebook, the later one is told of
        if (!reviewed.contains(other) || rule.info().id().compareTo(other.info().id()) > 0) {
          return Optional.of(duplicate(rule, other));
        }
      } else if (covers(other, rule) && follows(other, rule)) {
        wider.add(other.info().id());
      }
    }
    return wider.isEmpty() ? Optional.empty() : Optional.of(shadowed(rule, wider));
  }

  private static Flaw duplicate(CompiledRule rule, CompiledRule other) {
    String message =
        "It fires whenever (%s) of %s does and says the same, so that it adds nothing but a second"
            + " telling. Maybe withdraw one of the two.";
    return new Flaw(
        Check.DUPLICATE,
        rule.info().id(),
        message.formatted(other.info().id(), other.info().rulebook()));
  }

  private static Flaw shadowed(CompiledRule rule, List<String> wider) {
    String message =
        "Whenever it fires, (%s) %s too and %s at least as much, so that it adds a reason and"
            + " nothing else. Maybe it is to ask for less, or to be withdrawn.";
    boolean one = wider.size() == 1;
    return new Flaw(
        Check.SHADOWED,
        rule.info().id(),
        message.formatted(
            String.join("), (", wider), one ? "fires" : "fire", one ? "says" : "say"));
  }

  /** Tells whether two rules certainly say the same. */
  private boolean same(CompiledRule one, CompiledRule other) {
    if (one.info().phase() != Phase.ADVISE) {
      return covers(one, other) && covers(other, one);
    }
    Saying saying = sayings.get(one);
    String reason = one.info().reason();
    return saying.certain()
        && saying.equals(sayings.get(other))
        && reason.equals(other.info().reason())
        && !reason.contains("{$"); // variables of one name may stand for different things
  }

  /** Tells whether what one rule says certainly has in it what another says. */
  private boolean covers(CompiledRule wide, CompiledRule narrow) {
    Saying more = sayings.get(wide);
    Saying less = sayings.get(narrow);
    if (wide.info().phase() != narrow.info().phase() || !more.certain() || !less.certain()) {
      return false;
    }
    if (more.excludes() && less.excludes()) {
      boolean asFirm =
          wide.info().strength() == Strength.HARD || narrow.info().strength() == Strength.SOFT;
      return asFirm && more.names().containsAll(less.names());
    }
    boolean alike =
        (more.nominates() && less.nominates())
            || (more.concludes() && less.concludes())
            || (more.prefers() && less.prefers());
    return alike && more.names().equals(less.names());
  }

  /** Tells whether the conditions of one rule certainly hold whenever those of another do. */
  private boolean follows(CompiledRule wide, CompiledRule narrow) {
    Map<Class<?>, List<Asked>> given = Living.single(narrow);
    for (var asked : Living.single(wide).entrySet()) {
      if (!cases.follow(asked.getValue(), given.getOrDefault(asked.getKey(), List.of()))) {
        return false;
      }
    }
    return wide.shape().steps().stream()
        .filter(step -> step.source() != null || !Cases.single(step.type()))
        .allMatch(step -> follows(new Asked(wide, step), narrow));
  }

  private boolean follows(Asked asked, CompiledRule narrow) {
    if (asked.step().source() != null) {
      return false; // where its rows come from has no words
    }
    for (Step step : narrow.shape().steps()) {
      if (step.source() == null && step.type() == asked.step().type()) {
        Asked given = new Asked(narrow, step);
        boolean negated = step.quantifier() == Quantifier.NOT;
        boolean follows =
            switch (asked.step().quantifier()) {
              case EACH -> step.quantifier() == Quantifier.EACH && cases.within(given, asked);
              case EXISTS -> !negated && cases.within(given, asked);
              case NOT -> negated && cases.within(asked, given);
            };
        if (follows) {
          return true;
        }
      }
    }
    return false;
  }
}
