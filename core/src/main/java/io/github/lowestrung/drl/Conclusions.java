package io.github.lowestrung.drl;

import io.github.lowestrung.DecisionException;
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

  /** Returns what the session of a rule writes to, or the sink that the rule's context carries. */
  private static ConclusionSink sink(RuleContext kcontext, Stratum stratum) {
    Object sink =
        kcontext instanceof ConclusionSink.Recorded recorded
            ? recorded.recorder()
            : kcontext.getKieRuntime().getEnvironment().get(ConclusionSink.KEY);
    if (sink == null) {
      throw new DecisionException(
          ("The rule \"%s\" fired in a session that records nothing. Maybe decide through Advisor,"
                  + " which creates its own sessions.")
              .formatted(kcontext.getRule().getName()));
    }
    ((ConclusionSink) sink).prepare(kcontext, stratum);
    return (ConclusionSink) sink;
  }

  /**
   * Names something that later rules test for.
   *
   * @param kcontext the rule's context
   * @param name the concept's name, in kebab case
   */
  public static void conclude(RuleContext kcontext, String name) {
    sink(kcontext, Stratum.CONCEPT).take(kcontext, found -> new Concept(name, found));
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
    sink.take(kcontext, found -> new Candidate(approach));
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
    sink(kcontext, Stratum.EXCLUDE)
        .take(kcontext, found -> new Excluded(approaches, found.rule().strength(), found));
  }

  /**
   * Forbids the workload as it stands, on every rung. The rule's {@code @change} says what would
   * have to change.
   *
   * @param kcontext the rule's context
   */
  public static void forbid(RuleContext kcontext) {
    excludeAllBut(kcontext);
  }

  /**
   * Prefers an approach in its rung.
   *
   * @param kcontext the rule's context
   * @param approach its id
   */
  public static void prefer(RuleContext kcontext, String approach) {
    ConclusionSink sink = sink(kcontext, Stratum.EXCLUDE);
    sink.ladder().approach(approach);
    sink.take(kcontext, found -> new Effect.Prefers(approach));
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
    Standing standing = new Standing(approach, sink.place(approach, reserve), reserve);
    sink.take(kcontext, found -> standing);
  }

  /**
   * Chooses an approach.
   *
   * @param kcontext the rule's context
   * @param approach its id
   */
  public static void recommend(RuleContext kcontext, String approach) {
    ConclusionSink sink = sink(kcontext, Stratum.CHOOSE);
    Recommended recommended = new Recommended(approach, sink.ladder().rungOf(approach));
    sink.take(kcontext, found -> recommended);
  }

  /**
   * Sets a part of the recommended approach's configuration.
   *
   * @param kcontext the rule's context
   * @param key such as {@code mode}
   * @param value such as {@code hpo}
   */
  public static void configure(RuleContext kcontext, String key, String value) {
    advise(kcontext, new Effect.Sets(key, value));
  }

  /**
   * Adds the rule's reason to the guidance.
   *
   * @param kcontext the rule's context
   */
  public static void guide(RuleContext kcontext) {
    advise(kcontext, new Effect.Guides());
  }

  /**
   * Compares the chosen rung with its neighbours.
   *
   * @param kcontext the rule's context
   */
  public static void compareRungs(RuleContext kcontext) {
    advise(kcontext, new Effect.ComparesRungs());
  }

  /**
   * Adds the rule's reason to the cautions.
   *
   * @param kcontext the rule's context
   */
  public static void caution(RuleContext kcontext) {
    cautionNote(kcontext, null);
  }

  /**
   * Adds a note of the platform to the cautions; the rule itself states no reason.
   *
   * @param kcontext the rule's context
   * @param note what the note is about, as {@code notes.yaml} has it
   */
  public static void cautionNote(RuleContext kcontext, String note) {
    advise(kcontext, new Effect.Cautions(note));
  }

  /**
   * Says that an assumption was made about an unknown fact; the rule's reason states it.
   *
   * @param kcontext the rule's context
   * @param path document path of the fact
   */
  public static void assume(RuleContext kcontext, String path) {
    advise(kcontext, new Effect.Assumes(path));
  }

  /**
   * Warns of the rule's trap.
   *
   * @param kcontext the rule's context
   * @param better id of the approach to take instead
   */
  public static void warn(RuleContext kcontext, String better) {
    sink(kcontext, Stratum.ADVISE)
        .take(kcontext, found -> new Effect.Warns(found.rule().trapId(), better));
  }

  private static void advise(RuleContext kcontext, Effect effect) {
    sink(kcontext, Stratum.ADVISE).take(kcontext, found -> effect);
  }
}
