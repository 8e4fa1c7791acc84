package io.github.lowestrung.drl;

import io.github.lowestrung.internal.recording.ConclusionRecorder;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.Collection;
import java.util.Set;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What a rule's consequence may say; each consequence says one thing. Rule id, reason, strength and
 * source come from the rule's own annotations, evidence from the fields that its conditions read.
 * Called by rules only, within one session and thread.
 */
public final class Conclusions {

  private Conclusions() {}

  /**
   * Names something that later rules ask.
   *
   * @param kcontext the rule's context
   * @param name the concept's name, in kebab case
   */
  public static void conclude(RuleContext kcontext, String name) {
    ConclusionRecorder recorder = ConclusionRecorder.of(kcontext, Stratum.CONCEPT);
    FilledReason filledReason = recorder.find(kcontext);
    recorder.fired(filledReason, "concludes " + name);
    recorder.insert(kcontext, new Concept(name, filledReason));
  }

  /**
   * Says that an approach serves the task.
   *
   * @param kcontext the rule's context
   * @param approach its id
   */
  public static void nominate(RuleContext kcontext, String approach) {
    ConclusionRecorder recorder = ConclusionRecorder.of(kcontext, Stratum.NOMINATE);
    recorder.ladder().approach(approach);
    recorder.firedFor(approach, recorder.find(kcontext), "nominates " + approach);
    if (recorder.nominates(approach)) {
      recorder.insert(kcontext, new Candidate(approach));
    }
  }

  /**
   * Rules approaches out.
   *
   * @param kcontext the rule's context
   * @param names ids of approaches, groups, or {@code rung-1} and the like
   */
  public static void exclude(RuleContext kcontext, String... names) {
    exclude(kcontext, ConclusionRecorder.of(kcontext, Stratum.EXCLUDE).ladder().select(names));
  }

  /**
   * Rules out all approaches but some.
   *
   * @param kcontext the rule's context
   * @param names ids of approaches, groups, or {@code rung-1} and the like
   */
  public static void excludeAllBut(RuleContext kcontext, String... names) {
    exclude(
        kcontext, ConclusionRecorder.of(kcontext, Stratum.EXCLUDE).ladder().selectAllBut(names));
  }

  /**
   * Rules out all approaches but some.
   *
   * @param kcontext the rule's context
   * @param names ids of approaches
   */
  public static void excludeAllBut(RuleContext kcontext, Collection<String> names) {
    exclude(
        kcontext, ConclusionRecorder.of(kcontext, Stratum.EXCLUDE).ladder().selectAllBut(names));
  }

  private static void exclude(RuleContext kcontext, Set<String> approaches) {
    ConclusionRecorder recorder = ConclusionRecorder.of(kcontext, Stratum.EXCLUDE);
    FilledReason filledReason = recorder.find(kcontext);
    Strength strength = filledReason.rule().strength();
    Excluded excluded = new Excluded(approaches, strength, filledReason);
    recorder.excluded(excluded);
    recorder.insert(kcontext, excluded);
  }

  /**
   * Lets an approach go first in its rung.
   *
   * @param kcontext the rule's context
   * @param approach its id
   */
  public static void prefer(RuleContext kcontext, String approach) {
    ConclusionRecorder recorder = ConclusionRecorder.of(kcontext, Stratum.EXCLUDE);
    recorder.ladder().approach(approach);
    recorder.prefers(approach);
    recorder.firedFor(approach, recorder.find(kcontext), "prefers " + approach);
  }

  /**
   * Says that a candidate may be chosen.
   *
   * @param kcontext the rule's context
   * @param approach its id
   */
  public static void stand(RuleContext kcontext, String approach) {
    stand(kcontext, approach, false);
  }

  /**
   * Says that a candidate may be chosen when nothing else is left.
   *
   * @param kcontext the rule's context
   * @param approach its id
   */
  public static void standInReserve(RuleContext kcontext, String approach) {
    stand(kcontext, approach, true);
  }

  private static void stand(RuleContext kcontext, String approach, boolean reserve) {
    ConclusionRecorder recorder = ConclusionRecorder.of(kcontext, Stratum.STAND);
    String effect = (reserve ? "keeps in reserve " : "leaves standing ") + approach;
    recorder.firedFor(approach, recorder.find(kcontext), effect);
    recorder.insert(kcontext, new Standing(approach, recorder.place(approach, reserve)));
  }

  /**
   * Chooses an approach.
   *
   * @param kcontext the rule's context
   * @param approach its id
   */
  public static void recommend(RuleContext kcontext, String approach) {
    ConclusionRecorder recorder = ConclusionRecorder.of(kcontext, Stratum.CHOOSE);
    recorder.firedFor(approach, recorder.find(kcontext), "recommends " + approach);
    recorder.recommends(approach);
    recorder.insert(kcontext, new Recommended(approach, recorder.ladder().rungOf(approach)));
  }

  /**
   * Sets a part of the recommended approach's configuration.
   *
   * @param kcontext the rule's context
   * @param key such as {@code mode}
   * @param value such as {@code hpo}
   */
  public static void configure(RuleContext kcontext, String key, String value) {
    ConclusionRecorder recorder = ConclusionRecorder.of(kcontext, Stratum.ADVISE);
    FilledReason filledReason = recorder.find(kcontext);
    recorder.fired(filledReason, ConclusionRecorder.SETS + key + " = " + value);
    recorder.configures(key, value, filledReason);
  }

  /**
   * Adds the rule's reason to the guidance.
   *
   * @param kcontext the rule's context
   */
  public static void guide(RuleContext kcontext) {
    ConclusionRecorder recorder = ConclusionRecorder.of(kcontext, Stratum.ADVISE);
    FilledReason filledReason = recorder.find(kcontext);
    recorder.fired(filledReason, "guides");
    recorder.guides(filledReason);
  }

  /**
   * Compares the chosen rung with its neighbours.
   *
   * @param kcontext the rule's context
   */
  public static void compareRungs(RuleContext kcontext) {
    ConclusionRecorder recorder = ConclusionRecorder.of(kcontext, Stratum.ADVISE);
    FilledReason filledReason = recorder.find(kcontext);
    recorder.fired(filledReason, "compares the rung with its neighbours");
    recorder.comparesRungs(filledReason);
  }

  /**
   * Adds the rule's reason to the cautions.
   *
   * @param kcontext the rule's context
   */
  public static void caution(RuleContext kcontext) {
    ConclusionRecorder recorder = ConclusionRecorder.of(kcontext, Stratum.ADVISE);
    FilledReason filledReason = recorder.find(kcontext);
    recorder.fired(filledReason, "cautions");
    recorder.cautions(filledReason);
  }

  /**
   * Says that an unknown fact was taken for granted; the rule's reason says how.
   *
   * @param kcontext the rule's context
   * @param path document path of the fact
   */
  public static void assume(RuleContext kcontext, String path) {
    ConclusionRecorder recorder = ConclusionRecorder.of(kcontext, Stratum.ADVISE);
    FilledReason filledReason = recorder.find(kcontext);
    recorder.fired(filledReason, "assumes " + path);
    recorder.assumes(path, filledReason);
  }

  /**
   * Warns of the rule's trap.
   *
   * @param kcontext the rule's context
   * @param better id of the approach to take instead
   */
  public static void warn(RuleContext kcontext, String better) {
    ConclusionRecorder recorder = ConclusionRecorder.of(kcontext, Stratum.ADVISE);
    FilledReason filledReason = recorder.find(kcontext);
    RuleInfo rule = filledReason.rule();
    recorder.fired(filledReason, "warns of trap " + rule.trapId());
    recorder.warns(better, filledReason);
  }
}
