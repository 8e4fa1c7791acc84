package io.github.lowestrung.internal.engine;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.internal.recording.ConclusionRecorder;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A session for one decision after another. What is the same in all of them stays; what one of them
 * brought is deleted after it. Used by one thread at a time.
 */
final class WarmSession {

  private static final Stratum[] PHASES = Stratum.values();

  private final KieSession session;
  private final Environment environment;
  private final Platform platform;
  private final Set<FactHandle> residents = Collections.newSetFromMap(new IdentityHashMap<>());
  private final InsertionGuard guard;

  /**
   * Opens a session.
   *
   * @param residents the facts that stay
   * @param platform the one of them that depends on the date; null when there is none
   * @param guarded whether rules are watched
   */
  WarmSession(KieBase kieBase, List<?> residents, Platform platform, boolean guarded) {
    this.platform = platform;
    this.environment = KieServices.get().newEnvironment();
    this.session = kieBase.newKieSession(null, environment);
    residents.forEach(fact -> this.residents.add(session.insert(fact)));
    this.guard = guarded ? new InsertionGuard() : null;
    if (guarded) {
      session.addEventListener(guard);
    }
  }

  Platform platform() {
    return platform;
  }

  /** Fires the rules over the facts of a decision, then forgets them. */
  void run(List<?> facts, ConclusionRecorder recorder) {
    environment.set(ConclusionRecorder.KEY, recorder);
    session.insert(new DecisionStart());
    facts.forEach(session::insert);
    // The focus is a stack: what is pushed last runs first.
    for (int i = PHASES.length - 1; i >= 0; i--) {
      session.getAgenda().getAgendaGroup(PHASES[i].term()).setFocus();
    }
    fire(recorder);
    environment.set(ConclusionRecorder.KEY, null);
    for (FactHandle handle : List.copyOf(session.<FactHandle>getFactHandles())) {
      if (!residents.contains(handle)) {
        session.delete(handle);
      }
    }
  }

  private void fire(ConclusionRecorder recorder) {
    try {
      if (guard == null) {
        session.fireAllRules();
      } else {
        guard.watch();
        session.fireAllRules();
        guard.refuse(recorder, session.fireAllRules());
      }
    } catch (ConsequenceException e) {
      throw explained(e);
    }
  }

  private static RuntimeException explained(ConsequenceException e) {
    if (e.getCause() instanceof DecisionException || e.getCause() instanceof RulebookException) {
      return (RuntimeException) e.getCause();
    }
    return new DecisionException(
        "The rule \"" + e.getMatch().getRule().getName() + "\" failed: " + e.getCause(), e);
  }

  /** Tells whether nothing but what stays is left of the last decision. */
  boolean isClean() {
    return session.getFactCount() == residents.size();
  }

  void dispose() {
    session.dispose();
  }
}
