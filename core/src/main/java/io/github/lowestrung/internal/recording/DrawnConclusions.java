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
import io.github.lowestrung.workload.waiver.Waiver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * What the rules of one decision concluded. Immutable.
 *
 * @param firings the firings, in their order
 * @param expired cautions about waivers that no longer hold
 * @param candidates ids of approaches that serve the task
 * @param exclusions the exclusions, in the order of firing
 * @param configuration what was set
 * @param recommended id of the approach that was chosen; null when there is none, or none may be
 */
public record DrawnConclusions(
    List<Derivation> firings,
    List<Caution> expired,
    Set<String> candidates,
    List<Excluded> exclusions,
    Map<String, String> configuration,
    String recommended) {

  /**
   * Takes what was recorded.
   *
   * @param firings the firings
   * @param expired cautions about waivers that no longer hold
   * @param refused whether there is no decision, so that nothing is recommended
   */
  static DrawnConclusions of(
      List<Derivation> firings, Collection<Caution> expired, boolean refused) {
    Set<String> candidates = new HashSet<>();
    List<Excluded> exclusions = new ArrayList<>();
    Map<String, String> configuration = new TreeMap<>();
    String recommended = null;
    for (Derivation one : firings) {
      Effect effect = one.effect();
      if (effect instanceof Candidate candidate) {
        candidates.add(candidate.approach());
      } else if (effect instanceof Excluded excluded) {
        exclusions.add(excluded);
      } else if (effect instanceof Effect.Sets sets) {
        configuration.put(sets.key(), sets.value());
      } else if (effect instanceof Recommended recommendation && !refused) {
        recommended = recommendation.approach();
      }
    }
    return new DrawnConclusions(
        List.copyOf(firings),
        List.copyOf(expired),
        Collections.unmodifiableSet(candidates),
        Collections.unmodifiableList(exclusions),
        Collections.unmodifiableMap(configuration),
        exclusions.stream().anyMatch(Excluded::forbids) ? null : recommended);
  }

  private <E extends Effect, T> List<T> all(Class<E> kind, BiFunction<FilledReason, E, T> taken) {
    return firings.stream()
        .filter(one -> kind.isInstance(one.effect()))
        .map(one -> taken.apply(one.finding(), kind.cast(one.effect())))
        .toList();
  }

  /** Returns the reasons of what was configured. */
  public List<Reason> configured() {
    return all(Effect.Sets.class, (found, sets) -> reason(found));
  }

  public List<FilledReason> guidance() {
    return all(Effect.Guides.class, (found, guides) -> found);
  }

  public boolean comparesRungs() {
    return firings.stream().anyMatch(one -> one.effect() instanceof Effect.ComparesRungs);
  }

  /** Returns the exclusions by rules that forbid the workload as it stands. */
  public List<Excluded> prohibitions() {
    return exclusions.stream().filter(Excluded::forbids).toList();
  }

  public List<Caution> cautions() {
    List<Caution> cautions = new ArrayList<>(expired);
    cautions.addAll(
        all(Effect.Cautions.class, (found, any) -> new Caution(found.rule().id(), found.text())));
    return cautions;
  }

  public List<Assumption> assumptions() {
    return all(
        Effect.Assumes.class, (found, assumes) -> new Assumption(assumes.path(), found.text()));
  }

  public List<DetectedTrap> traps() {
    return all(
        Effect.Warns.class,
        (found, warns) ->
            new DetectedTrap(warns.trap(), found.rule().id(), found.text(), warns.better()));
  }

  public List<AppliedWaiver> waivers() {
    return all(Effect.Waived.class, (found, waived) -> applied(found, waived.waiver()));
  }

  private static AppliedWaiver applied(FilledReason found, Waiver waiver) {
    return new AppliedWaiver(
        waiver.id(),
        found.rule().id(),
        found.text(),
        waiver.reason(),
        waiver.approver(),
        waiver.expires());
  }

  public static Reason reason(FilledReason found) {
    return new Reason(found.rule().id(), found.text(), found.rule().source());
  }
}
