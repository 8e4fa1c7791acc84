package io.github.lowestrung.internal.engine;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.internal.recording.ConclusionRecorder;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import io.github.lowestrung.internal.recording.RuleEngine;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires the rules over the facts of one decision. Thread-safe: no two runs use one session at a
 * time.
 */
public final class DroolsEngine implements RuleEngine {

  private static final Logger LOG = LoggerFactory.getLogger(Advisor.class);

  /**
   * Up to how many rules sessions are kept. Of more rules, a session that is emptied links and
   * unlinks so many that a fresh one costs less.
   */
  private static final int MOST_RULES = 2_000;

  private final KieBase kieBase;
  private final Ladder ladder;
  private final Thresholds thresholds;
  private final RuleSet rules;
  private final boolean guarded;
  private final boolean warm;
  private final SessionPool sessions = new SessionPool();

  /**
   * Prepares to run rules.
   *
   * @param guarded whether rules of several authors are watched, so that none silences another
   */
  public DroolsEngine(
      KieBase kieBase, Ladder ladder, Thresholds thresholds, RuleSet rules, boolean guarded) {
    this.kieBase = kieBase;
    this.ladder = ladder;
    this.thresholds = thresholds;
    this.rules = rules;
    this.guarded = guarded;
    this.warm = rules.ids().size() <= MOST_RULES;
    if (!warm) {
      LOG.info(
          "Each decision has a fresh session, since there are {} rules, more than {}",
          rules.ids().size(),
          MOST_RULES);
    }
  }

  @Override
  public DrawnConclusions run(Iterable<?> facts) {
    Platform platform = null;
    List<Object> own = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof Platform found) {
        platform = found;
      } else {
        own.add(fact);
      }
    }
    ConclusionRecorder recorder = new ConclusionRecorder(ladder, rules, facts);
    WarmSession session = sessions.take(platform);
    if (session == null) {
      session =
          new WarmSession(
              kieBase, ResidentFacts.of(thresholds, ladder, platform), platform, guarded);
    }
    boolean clean = false;
    try {
      session.run(own, recorder);
      clean = warm && session.isClean();
    } finally {
      if (clean && !Thread.currentThread().isInterrupted()) {
        sessions.give(session);
      } else {
        session.dispose();
      }
    }
    return recorder.conclusions();
  }
}
