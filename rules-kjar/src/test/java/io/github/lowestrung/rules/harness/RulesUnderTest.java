package io.github.lowestrung.rules.harness;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.internal.advisor.DefaultAdvisor;
import io.github.lowestrung.internal.decision.DecisionAssembler;
import io.github.lowestrung.internal.decision.RelaxationSearch;
import io.github.lowestrung.internal.engine.DroolsEngine;
import io.github.lowestrung.internal.recording.RuleEngine;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.internal.runtime.RuleRuntime;
import io.github.lowestrung.testing.RuleVerifier;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.kie.api.KieBase;

/** Reaches behind the advisor, to leave rules out, shuffle facts, or use another KIE base. */
public final class RulesUnderTest {

  /** The date as of which tests decide. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

  private static final ClassLoader LOADER = RulesUnderTest.class.getClassLoader();

  private static volatile Advisor advisor = Advisor.create();

  private final LoadedRulebooks rulebooks = LoadedRulebooks.of(LOADER);
  private final RuleRuntime runtime = new RuleRuntime(rulebooks);
  private final RuleEngine engine;

  private RulesUnderTest(KieBase kieBase) {
    this.engine =
        kieBase == null
            ? runtime.engine()
            : new DroolsEngine(
                kieBase, rulebooks.ladder(), rulebooks.thresholds(), rulebooks.rules(), false);
  }

  /** Returns the advisor that tests ask, all rules in it unless one is left out. */
  public static Advisor advisor() {
    return advisor;
  }

  /** Names a rule to be verified, as the advisor that tests ask decides. */
  public static RuleVerifier.GivenWorkload rule(String id) {
    return RuleVerifier.of(advisor, AS_OF).rule(id);
  }

  /** Lets tests ask an advisor without one rule, until all are used again. */
  public static void leaveOut(String id) {
    advisor = without(id).asAdvisor();
  }

  /** Lets tests ask an advisor with all rules. */
  public static void useAll() {
    advisor = all().asAdvisor();
  }

  public Advisor asAdvisor() {
    return new DefaultAdvisor(runtime, Clock.systemUTC(), List.of());
  }

  public static RulesUnderTest all() {
    return new RulesUnderTest(null);
  }

  public static RulesUnderTest in(KieBase kieBase) {
    return new RulesUnderTest(kieBase);
  }

  /** Returns the rules without one of them. The catalogue still lists it. */
  public static RulesUnderTest without(String id) {
    RulesUnderTest all = all();
    var info = all.rulebooks.catalog().find(id).orElseThrow();
    KieBase kieBase = all.rulebooks.kieBase();
    kieBase.getKiePackages().stream()
        .filter(p -> p.getRules().stream().anyMatch(r -> r.getName().equals(info.name())))
        .map(p -> p.getName())
        .toList()
        .forEach(p -> kieBase.removeRule(p, info.name()));
    return all;
  }

  public Decision decide(Workload workload) {
    return decide(workload, AS_OF);
  }

  public Decision decide(Workload workload, LocalDate asOf) {
    return decide(workload, rulebooks.facts(workload, asOf), asOf);
  }

  /** Decides with the facts inserted in some other order. */
  public Decision decideShuffled(Workload workload, long seed) {
    List<Object> facts = rulebooks.facts(workload, AS_OF);
    Collections.shuffle(facts, new Random(seed));
    return decide(workload, facts, AS_OF);
  }

  private Decision decide(Workload workload, List<Object> facts, LocalDate asOf) {
    RelaxationSearch relaxationSearch =
        new RelaxationSearch(
            workload,
            new WorkloadReader(rulebooks.names()),
            changed -> engine.run(rulebooks.facts(changed, asOf)).recommended(),
            UnaryOperator.identity());
    return new DecisionAssembler(
            engine.run(facts), rulebooks.ladder(), workload, rulebooks.books(), asOf)
        .decision(relaxationSearch, Instant.EPOCH);
  }
}
