package io.github.lowestrung.internal.recording;

import io.github.lowestrung.decision.AppliedWaiver;
import io.github.lowestrung.decision.Assumption;
import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.Reason;
import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Effect;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.workload.waiver.Waiver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** What the rules of one decision concluded, in the order in which they fired. Immutable. */
public final class DrawnConclusions {

  private final List<Derivation> firings;
  private final List<Caution> expired;
  private final String recommended;
  private final Set<String> candidates = new HashSet<>();
  private final List<Excluded> exclusions = new ArrayList<>();
  private final Map<String, String> configuration = new TreeMap<>();

  /**
   * Takes what was recorded.
   *
   * @param firings the firings
   * @param expired cautions about waivers that no longer hold
   * @param refused whether there is no decision, so that nothing is recommended
   */
  DrawnConclusions(List<Derivation> firings, List<Caution> expired, boolean refused) {
    this.firings = List.copyOf(firings);
    this.expired = List.copyOf(expired);
    String chosen = null;
    for (Derivation one : firings) {
      Effect effect = one.effect();
      if (effect instanceof Candidate candidate) {
        candidates.add(candidate.approach());
      } else if (effect instanceof Excluded excluded) {
        exclusions.add(excluded);
      } else if (effect instanceof Effect.Sets sets) {
        configuration.put(sets.key(), sets.value());
      } else if (effect instanceof Recommended recommendation && !refused) {
        chosen = recommendation.approach();
      }
    }
    recommended = chosen;
  }

  private <E extends Effect, T> List<T> all(Class<E> kind, BiFunction<FilledReason, E, T> taken) {
    return firings.stream()
        .filter(one -> kind.isInstance(one.effect()))
        .map(one -> taken.apply(one.finding(), kind.cast(one.effect())))
        .toList();
  }

  public List<Derivation> firings() {
    return firings;
  }

  /** Returns the id of the approach that was chosen; null when there is none. */
  public String recommended() {
    return recommended;
  }

  /** Returns ids of approaches. */
  public Set<String> candidates() {
    return Collections.unmodifiableSet(candidates);
  }

  public List<Excluded> exclusions() {
    return Collections.unmodifiableList(exclusions);
  }

  public Map<String, String> configuration() {
    return Collections.unmodifiableMap(configuration);
  }

  /** Returns the reasons of what was configured. */
  public List<Reason> configured() {
    return all(Effect.Sets.class, (filledReason, sets) -> reason(filledReason));
  }

  public List<FilledReason> guidance() {
    return all(Effect.Guides.class, (filledReason, guides) -> filledReason);
  }

  public boolean comparesRungs() {
    return firings.stream().anyMatch(one -> one.effect() instanceof Effect.ComparesRungs);
  }

  public List<Caution> cautions() {
    List<Caution> cautions = new ArrayList<>(expired);
    cautions.addAll(all(Effect.Cautions.class, (filledReason, cautioned) -> caution(filledReason)));
    return cautions;
  }

  private static Caution caution(FilledReason filledReason) {
    return new Caution(filledReason.rule().id(), filledReason.text());
  }

  public List<Assumption> assumptions() {
    return all(
        Effect.Assumes.class,
        (filledReason, assumes) -> new Assumption(assumes.path(), filledReason.text()));
  }

  public List<DetectedTrap> traps() {
    return all(Effect.Warns.class, DrawnConclusions::trap);
  }

  private static DetectedTrap trap(FilledReason filledReason, Effect.Warns warns) {
    return new DetectedTrap(
        warns.trap(), filledReason.rule().id(), filledReason.text(), warns.better());
  }

  public List<AppliedWaiver> waivers() {
    return all(Effect.Waived.class, DrawnConclusions::applied);
  }

  private static AppliedWaiver applied(FilledReason filledReason, Effect.Waived waived) {
    Waiver waiver = waived.waiver();
    return new AppliedWaiver(
        waiver.id(),
        filledReason.rule().id(),
        filledReason.text(),
        waiver.reason(),
        waiver.approver(),
        waiver.expires());
  }

  public static Reason reason(FilledReason filledReason) {
    RuleInfo rule = filledReason.rule();
    return new Reason(rule.id(), filledReason.text(), rule.source());
  }
}
