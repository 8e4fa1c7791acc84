package io.github.lowestrung.rules.harness;

import io.github.lowestrung.internal.decision.DecisionAssembler;
import io.github.lowestrung.internal.decision.RelaxationSearch;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import io.github.lowestrung.internal.reference.ReferenceEvaluator;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.internal.runtime.RuleRuntime;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.catalog.RuleCatalog;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.term.KnownNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Decides many workloads, with a look at what the rules conclude on the way. Thread-safe. */
public final class DecisionProbe {

  private static final LocalDate AS_OF = RulesUnderTest.AS_OF;

  private final LoadedRulebooks rulebooks =
      LoadedRulebooks.of(DecisionProbe.class.getClassLoader());
  private final RuleRuntime runtime = new RuleRuntime(rulebooks);

  /** Decides. Relaxations are not proven. */
  public ProbeResult conclude(Workload workload) {
    return conclude(workload, facts(workload), DecisionProbe::unproven);
  }

  /** Decides with the facts inserted in some other order. Relaxations are not proven. */
  public ProbeResult concludeShuffled(Workload workload, long seed) {
    List<Object> facts = facts(workload);
    Collections.shuffle(facts, new Random(seed));
    return conclude(workload, facts, DecisionProbe::unproven);
  }

  /** Decides without the engine. Relaxations are not proven. */
  public ProbeResult concludeByNestedLoops(Workload workload) {
    return concluded(
        workload, runtime.loops().run(facts(workload)).conclusions(), DecisionProbe::unproven);
  }

  /** Decides without the engine, and without one rule. Relaxations are not proven. */
  public ProbeResult concludeWithout(String rule, Workload workload) {
    RuleSet others = rulebooks.rules().where(other -> !other.info().id().equals(rule));
    ReferenceEvaluator evaluator = new ReferenceEvaluator(ladder(), others);
    return concluded(
        workload, evaluator.run(facts(workload)).conclusions(), DecisionProbe::unproven);
  }

  /** Decides, with relaxations that are proven. */
  public ProbeResult concludeInFull(Workload workload) {
    return conclude(
        workload, facts(workload), changed -> runtime.engine().run(facts(changed)).recommended());
  }

  /** Takes every set of facts that may help for one that does, since to prove it takes long. */
  private static String unproven(Workload changed) {
    return "unproven";
  }

  private ProbeResult conclude(
      Workload workload, List<Object> facts, Function<Workload, String> deciding) {
    return concluded(workload, runtime.engine().run(facts), deciding);
  }

  private ProbeResult concluded(
      Workload workload, DrawnConclusions drawn, Function<Workload, String> deciding) {
    RelaxationSearch relaxationSearch =
        new RelaxationSearch(
            workload, new WorkloadReader(names()), deciding, UnaryOperator.identity());
    return new ProbeResult(
        drawn,
        taken ->
            new DecisionAssembler(taken, ladder(), workload, rulebooks.books(), AS_OF)
                .decision(relaxationSearch, Instant.EPOCH));
  }

  private List<Object> facts(Workload workload) {
    return rulebooks.facts(workload, AS_OF);
  }

  public RuleCatalog catalog() {
    return rulebooks.catalog();
  }

  public Ladder ladder() {
    return rulebooks.ladder();
  }

  public Platform platform() {
    return rulebooks.platform();
  }

  public KnownNames names() {
    return rulebooks.names();
  }
}
