package io.github.lowestrung.internal.engine;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.internal.recording.ConclusionRecorder;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.Stratum;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.rule.ConsequenceException;

/** Fires the rules over the facts of one decision. Thread-safe: each run has its own session. */
public final class DroolsEngine {

  private static final Stratum[] PHASES = Stratum.values();

  private final KieBase kieBase;
  private final Ladder ladder;
  private final RuleSet rules;
  private final KieSessionConfiguration configuration;
  private final boolean guarded;

  /**
   * Prepares to run rules.
   *
   * @param guarded whether rules of several authors are watched, so that none silences another
   */
  public DroolsEngine(KieBase kieBase, Ladder ladder, RuleSet rules, boolean guarded) {
    this.guarded = guarded;
    this.kieBase = kieBase;
    this.ladder = ladder;
    this.rules = rules;
    this.configuration = KieServices.get().newKieSessionConfiguration();
  }

  /** Runs all strata over the facts and returns what the rules concluded. */
  public DrawnConclusions run(Iterable<?> facts) {
    ConclusionRecorder recorder = new ConclusionRecorder(ladder, rules, facts);
    Environment environment = KieServices.get().newEnvironment();
    environment.set(ConclusionRecorder.KEY, recorder);
    KieSession session = kieBase.newKieSession(configuration, environment);
    try {
      facts.forEach(session::insert);
      session.insert(ladder);
      InsertionGuard insertionGuard = new InsertionGuard(recorder);
      if (guarded) {
        session.addEventListener(insertionGuard);
      }
      // The focus is a stack: what is pushed last runs first.
      for (int i = PHASES.length - 1; i >= 0; i--) {
        session.getAgenda().getAgendaGroup(PHASES[i].term()).setFocus();
      }
      session.fireAllRules();
      if (guarded) {
        insertionGuard.refuse(session.fireAllRules());
      }
      return recorder.conclusions();
    } catch (ConsequenceException e) {
      throw explained(e);
    } finally {
      session.dispose();
    }
  }

  private static RuntimeException explained(ConsequenceException e) {
    if (e.getCause() instanceof DecisionException || e.getCause() instanceof RulebookException) {
      return (RuntimeException) e.getCause();
    }
    return new DecisionException(
        "The rule \"" + e.getMatch().getRule().getName() + "\" failed: " + e.getCause(), e);
  }
}
