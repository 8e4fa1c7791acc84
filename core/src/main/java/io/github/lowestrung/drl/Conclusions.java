package io.github.lowestrung.drl;

import io.github.lowestrung.DecisionException;
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

  /** Returns what the session of a rule writes to, or what the rule's context brings along. */
  private static ConclusionSink sink(RuleContext kcontext, Stratum stratum) {
    if (kcontext instanceof ConclusionSink.Recorded recorded) {
      return recorded.recorder().forRule(kcontext, stratum);
    }
    Object sink = kcontext.getKieRuntime().getEnvironment().get(ConclusionSink.KEY);
    if (sink == null) {
      throw new DecisionException(
          "The rule \""
              + kcontext.getRule().getName()
              + "\" fired in a session that takes nothing down."
              + " Maybe decide through Advisor, which makes its own sessions.");
    }
    return ((ConclusionSink) sink).forRule(kcontext, stratum);
  }

  /**
   * Names something that later rules ask.
   *
   * @param kcontext the rule's context
   * @param name the concept's name, in kebab case
   */
  public static void conclude(RuleContext kcontext, String name) {
    ConclusionSink sink = sink(kcontext, Stratum.CONCEPT);
    FilledReason filledReason = sink.find(kcontext);
    sink.fired(filledReason, "concludes " + name);
    sink.insert(kcontext, new Concept(name, filledReason));
  }

  /**
   * Says that an approach serves the task.
   *
   * @param kcontext the rule's context
   * @param approach its id
   */
  public static void nominate(RuleContext kcontext, String approach) {
    ConclusionSink sink = sink(kcontext, Stratum.NOMINATE);
    sink.ladder().approach(approach);
    sink.firedFor(approach, sink.find(kcontext), "nominates " + approach);
    if (sink.nominates(approach)) {
      sink.insert(kcontext, new Candidate(approach));
    }
  }

  /**
   * Rules approaches out.
   *
   * @param kcontext the rule's context
   * @param names ids of approaches, groups, or {@code rung-1} and the like
   */
  public static void exclude(RuleContext kcontext, String... names) {
    exclude(kcontext, sink(kcontext, Stratum.EXCLUDE).ladder().select(names));
  }

  /**
   * Rules out all approaches but some.
   *
   * @param kcontext the rule's context
   * @param names ids of approaches, groups, or {@code rung-1} and the like
   */
  public static void excludeAllBut(RuleContext kcontext, String... names) {
    exclude(kcontext, sink(kcontext, Stratum.EXCLUDE).ladder().selectAllBut(names));
  }

  /**
   * Rules out all approaches but some.
   *
   * @param kcontext the rule's context
   * @param names ids of approaches
   */
  public static void excludeAllBut(RuleContext kcontext, Collection<String> names) {
    exclude(kcontext, sink(kcontext, Stratum.EXCLUDE).ladder().selectAllBut(names));
  }

  private static void exclude(RuleContext kcontext, Set<String> approaches) {
    ConclusionSink sink = sink(kcontext, Stratum.EXCLUDE);
    FilledReason filledReason = sink.find(kcontext);
    Strength strength = filledReason.rule().strength();
    Excluded excluded = new Excluded(approaches, strength, filledReason);
    sink.excluded(excluded);
    sink.insert(kcontext, excluded);
  }

  /**
   * Lets an approach go first in its rung.
   *
   * @param kcontext the rule's context
   * @param approach its id
   */
  public static void prefer(RuleContext kcontext, String approach) {
    ConclusionSink sink = sink(kcontext, Stratum.EXCLUDE);
    sink.ladder().approach(approach);
    sink.prefers(approach);
    sink.firedFor(approach, sink.find(kcontext), "prefers " + approach);
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
    ConclusionSink sink = sink(kcontext, Stratum.STAND);
    String effect = (reserve ? "keeps in reserve " : "leaves standing ") + approach;
    sink.firedFor(approach, sink.find(kcontext), effect);
    sink.insert(kcontext, new Standing(approach, sink.place(approach, reserve)));
  }

  /**
   * Chooses an approach.
   *
   * @param kcontext the rule's context
   * @param approach its id
   */
  public static void recommend(RuleContext kcontext, String approach) {
    ConclusionSink sink = sink(kcontext, Stratum.CHOOSE);
    sink.firedFor(approach, sink.find(kcontext), "recommends " + approach);
    sink.recommends(approach);
    sink.insert(kcontext, new Recommended(approach, sink.ladder().rungOf(approach)));
  }

  /**
   * Sets a part of the recommended approach's configuration.
   *
   * @param kcontext the rule's context
   * @param key such as {@code mode}
   * @param value such as {@code hpo}
   */
  public static void configure(RuleContext kcontext, String key, String value) {
    ConclusionSink sink = sink(kcontext, Stratum.ADVISE);
    FilledReason filledReason = sink.find(kcontext);
    sink.fired(filledReason, ConclusionSink.SETS + key + " = " + value);
    sink.configures(key, value, filledReason);
  }

  /**
   * Adds the rule's reason to the guidance.
   *
   * @param kcontext the rule's context
   */
  public static void guide(RuleContext kcontext) {
    ConclusionSink sink = sink(kcontext, Stratum.ADVISE);
    FilledReason filledReason = sink.find(kcontext);
    sink.fired(filledReason, "guides");
    sink.guides(filledReason);
  }

  /**
   * Compares the chosen rung with its neighbours.
   *
   * @param kcontext the rule's context
   */
  public static void compareRungs(RuleContext kcontext) {
    ConclusionSink sink = sink(kcontext, Stratum.ADVISE);
    FilledReason filledReason = sink.find(kcontext);
    sink.fired(filledReason, "compares the rung with its neighbours");
    sink.comparesRungs(filledReason);
  }

  /**
   * Adds the rule's reason to the cautions.
   *
   * @param kcontext the rule's context
   */
  public static void caution(RuleContext kcontext) {
    ConclusionSink sink = sink(kcontext, Stratum.ADVISE);
    FilledReason filledReason = sink.find(kcontext);
    sink.fired(filledReason, "cautions");
    sink.cautions(filledReason);
  }

  /**
   * Says that an unknown fact was taken for granted; the rule's reason says how.
   *
   * @param kcontext the rule's context
   * @param path document path of the fact
   */
  public static void assume(RuleContext kcontext, String path) {
    ConclusionSink sink = sink(kcontext, Stratum.ADVISE);
    FilledReason filledReason = sink.find(kcontext);
    sink.fired(filledReason, "assumes " + path);
    sink.assumes(path, filledReason);
  }

  /**
   * Warns of the rule's trap.
   *
   * @param kcontext the rule's context
   * @param better id of the approach to take instead
   */
  public static void warn(RuleContext kcontext, String better) {
    ConclusionSink sink = sink(kcontext, Stratum.ADVISE);
    FilledReason filledReason = sink.find(kcontext);
    RuleInfo rule = filledReason.rule();
    sink.fired(filledReason, "warns of trap " + rule.trapId());
    sink.warns(better, filledReason);
  }
}
