package io.github.lowestrung.benchmarks;

import io.github.lowestrung.drl.ConclusionSink;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.internal.recording.ConclusionRecorder;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Workload;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.kie.api.KieServices;
import org.kie.api.runtime.Environment;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.RuleContext;

/**
 * The baseline: a plain Drools session over the same rules. It inserts the same facts and
 * conclusions and fires the same rules, and fills no reason, gathers no evidence and writes no
 * trail.
 */
public final class BareSession {

  private static final List<Stratum> LAST_FIRST =
      Arrays.stream(Stratum.values()).sorted(Comparator.reverseOrder()).toList();

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

  private final LoadedRulebooks rulebooks = LoadedRulebooks.of(BareSession.class.getClassLoader());

  /**
   * Fires the rules over a workload.
   *
   * @param workload the workload
   * @return the number of firings
   */
  public int fire(Workload workload) {
    Environment environment = KieServices.get().newEnvironment();
    environment.set(ConclusionSink.KEY, new Mute(rulebooks.ladder(), rulebooks.rules()));
    KieSession session = rulebooks.kieBase().newKieSession(null, environment);
    try {
      rulebooks.facts(workload, AS_OF).forEach(session::insert);
      session.insert(rulebooks.ladder());
      rulebooks.thresholds().all().forEach(session::insert);
      for (Stratum stratum : LAST_FIRST) {
        session.getAgenda().getAgendaGroup(stratum.term()).setFocus();
      }
      return session.fireAllRules();
    } finally {
      session.dispose();
    }
  }

  private static final class Mute extends ConclusionRecorder {
    private final RuleSet rules;

    Mute(Ladder ladder, RuleSet rules) {
      super(ladder, rules, List.of());
      this.rules = rules;
    }

    @Override
    public FilledReason find(RuleContext kcontext) {
      return FilledReason.unsaid(rules.named(kcontext.getRule().getName()).info(), List.of());
    }
  }
}
