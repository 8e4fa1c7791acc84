package io.github.lowestrung.internal.recording;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.ExpiredWaiverException;
import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.drl.ConclusionSink;
import io.github.lowestrung.drl.Effect;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.internal.limits.SearchBudget;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.waiver.Waiver;
import io.github.lowestrung.workload.waiver.Waiver.ExpiryPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kie.api.runtime.rule.RuleContext;

/** Records what the rules of one decision conclude. Belongs to one session and one thread. */
public class ConclusionRecorder implements ConclusionSink {

  private final Ladder ladder;
  private final RuleSet rules;
  private final Iterable<?> facts;
  private final SearchBudget time = SearchBudget.ofTime(SearchLimits.RUN_TIME);
  private final List<Derivation> firings = new ArrayList<>(64);
  private final Set<Caution> expired = new LinkedHashSet<>();
  private final Set<String> nominated = new HashSet<>();
  private final Set<String> preferred = new HashSet<>();
  private final Map<String, String> configuration = new HashMap<>();
  private String recommended;

  public ConclusionRecorder(Ladder ladder, RuleSet rules, Iterable<?> facts) {
    this.ladder = ladder;
    this.rules = rules;
    this.facts = facts;
  }

  @Override
  public final void prepare(RuleContext kcontext, Stratum stratum) {
    requireStratum(rule(kcontext).info(), stratum);
  }

  /** Returns the effect; where the rule is waived, the waiver instead of it. */
  private Effect unlessWaived(CompiledRule rule, Effect effect) {
    if (rule.waivers().isEmpty()) {
      return effect;
    }
    List<Object> known = new ArrayList<>();
    facts.forEach(known::add);
    LocalDate date = date(known);
    List<Waiver> about = rule.waivers().stream().filter(w -> w.scope().covers(known)).toList();
    for (Waiver waiver : about) {
      if (!waiver.hasExpired(date)) {
        return new Effect.Waived(waiver, effect);
      }
    }
    about.forEach(waiver -> expired(rule.info(), waiver));
    return effect;
  }

  /** A conclusion of a later stratum would come before the rules that it depends on. */
  public static void requireStratum(RuleInfo rule, Stratum stratum) {
    if (rule.phase() != stratum) {
      throw new DecisionException(
          ("The rule (%s) stands in the stratum (%s) and concludes what belongs to (%s). Maybe"
                  + " change its ruleflow-group to that stratum.")
              .formatted(rule.id(), rule.phase().term(), stratum.term()));
    }
  }

  /** The date of a decision is the date of the platform's facts. */
  private static LocalDate date(List<Object> facts) {
    return facts.stream()
        .filter(Platform.class::isInstance)
        .map(fact -> ((Platform) fact).date())
        .findFirst()
        .orElse(LocalDate.MAX);
  }

  private void expired(RuleInfo rule, Waiver waiver) {
    String what =
        "the waiver (%s) of the rule (%s), approved by %s, expired on %s"
            .formatted(waiver.id(), rule.id(), waiver.approver(), waiver.expires());
    if (waiver.whenExpired() == ExpiryPolicy.ERROR) {
      refuse(
          ("There is no decision: %s. Maybe have it renewed, or withdraw it, so that the rule holds"
                  + " again.")
              .formatted(what));
    } else {
      expired.add(new Caution(rule.id(), what + ", so the rule holds again"));
    }
  }

  /** Ends the decision. */
  public void refuse(String why) {
    throw new ExpiredWaiverException(why);
  }

  /** Returns the rule that fires. */
  public CompiledRule rule(RuleContext kcontext) {
    return rules.named(kcontext.getRule().getName());
  }

  @Override
  public Ladder ladder() {
    return ladder;
  }

  /** Returns what the rule that fires found. */
  public FilledReason find(RuleContext kcontext) {
    return rule(kcontext).find(kcontext.getMatch());
  }

  @Override
  public final void take(RuleContext kcontext, Function<FilledReason, Effect> wanted) {
    CompiledRule rule = rule(kcontext);
    FilledReason filledReason = find(kcontext);
    Effect effect = unlessWaived(rule, wanted.apply(filledReason));
    boolean again = effect instanceof Candidate candidate && !nominated.add(candidate.approach());
    Conclusion conclusion = again ? null : effect.conclusion();
    firings.add(new Derivation(rule, objects(kcontext), filledReason, effect, conclusion));
    requireRest(filledReason.rule());
    if (effect instanceof Effect.Prefers prefers) {
      preferred.add(prefers.speaksFor());
    } else if (effect instanceof Recommended) {
      requireFirst(effect.speaksFor());
    } else if (effect instanceof Effect.Sets sets) {
      requireSame(sets, filledReason.rule());
    }
    if (conclusion != null) {
      insert(kcontext, conclusion);
    }
  }

  /** Returns what the patterns of the rule that fires matched. */
  public List<Object> objects(RuleContext kcontext) {
    return kcontext.getMatch().getObjects();
  }

  /** Makes a conclusion a fact that later rules see. */
  public void insert(RuleContext kcontext, Conclusion fact) {
    kcontext.getKieRuntime().insert(fact);
  }

  private void requireRest(RuleInfo rule) {
    boolean timeToLook = firings.size() % 64 == 0;
    if (firings.size() > SearchLimits.FIRINGS || (timeToLook && time.isSpent())) {
      throw new DecisionException(
          ("The rules do not terminate: %s firings, the last of them (%s), \"%s\". Maybe the rule"
                  + " concludes what makes it fire again.")
              .formatted(firings.size(), rule.id(), rule.name()));
    }
  }

  private void requireFirst(String approach) {
    if (recommended != null) {
      throw new DecisionException(
          "Two approaches were chosen: %s and %s. Maybe a rulebook brings a second rule of choice."
              .formatted(recommended, approach));
    }
    recommended = approach;
  }

  private void requireSame(Effect.Sets sets, RuleInfo rule) {
    String before = configuration.put(sets.key(), sets.value());
    if (before != null && !before.equals(sets.value())) {
      throw new DecisionException(
          ("Two rules set %s: to %s and to %s, the latter (%s). Maybe their conditions"
                  + " overlap.")
              .formatted(sets.key(), before, sets.value(), rule.id()));
    }
  }

  @Override
  public long place(String approach, boolean reserve) {
    long rung = Math.round(ladder.rungOf(approach) * 100);
    long first = preferred.contains(approach) ? 0 : 1;
    return (((reserve ? 1 : 0) * 100_000L + rung) * 2 + first) * 100_000 + ladder.placeOf(approach);
  }

  /** Returns the firings so far, those to come included. */
  public final List<Derivation> firings() {
    return Collections.unmodifiableList(firings);
  }

  /** Returns what was recorded so far. */
  public DrawnConclusions conclusions() {
    return DrawnConclusions.of(firings, expired, isRefused());
  }

  /** Tells whether there is no decision. */
  public boolean isRefused() {
    return false;
  }
}
