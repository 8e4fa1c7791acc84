package io.github.lowestrung.internal;

import io.github.lowestrung.decision.DecisionContent;
import io.github.lowestrung.workload.Workload;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.kie.api.KieBase;

/** Reaches behind the advisor, to leave rules out, shuffle facts, or use another KIE base. */
public final class RulesUnderTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);
  private static final ClassLoader LOADER = RulesUnderTest.class.getClassLoader();

  private final Rulebooks rulebooks = new Rulebooks(LOADER);
  private final Engine engine;

  private RulesUnderTest(KieBase kieBase) {
    this.engine =
        kieBase == null
            ? rulebooks.engine()
            : new Engine(kieBase, rulebooks.ladder(), rulebooks.rules());
  }

  public static RulesUnderTest all() {
    return new RulesUnderTest(null);
  }

  public static RulesUnderTest in(KieBase kieBase) {
    return new RulesUnderTest(kieBase);
  }

  /** Returns the rules without one of them. */
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

  public DecisionContent decide(Workload workload) {
    return decide(workload, facts(workload));
  }

  /** Decides with the facts inserted in some other order. */
  public DecisionContent decideShuffled(Workload workload, long seed) {
    List<Object> facts = facts(workload);
    Collections.shuffle(facts, new Random(seed));
    return decide(workload, facts);
  }

  private DecisionContent decide(Workload workload, List<Object> facts) {
    Relaxing relaxing = new Relaxing(workload, changed -> engine.run(facts(changed)).recommended);
    return new Assembly(
            engine.run(facts), workload, rulebooks.books(), rulebooks.tradeOffs(), AS_OF)
        .content(relaxing);
  }

  private List<Object> facts(Workload workload) {
    return rulebooks.facts(workload, AS_OF);
  }
}
