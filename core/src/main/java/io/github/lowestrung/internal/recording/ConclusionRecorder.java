package io.github.lowestrung.internal.recording;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.ExpiredWaiverException;
import io.github.lowestrung.decision.AppliedWaiver;
import io.github.lowestrung.decision.Assumption;
import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.Reason;
import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.drl.ConclusionSink;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.waiver.Waiver;
import io.github.lowestrung.workload.waiver.Waiver.ExpiryPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kie.api.runtime.rule.RuleContext;

/** Takes down what the rules of one decision conclude. Belongs to one session and one thread. */
public class ConclusionRecorder implements ConclusionSink {

  static final int MAX_FIRINGS = 10_000;
  private static final long MAX_NANOS = 10_000_000_000L;

  /**
   * One firing.
   *
   * @param finding what the rule found
   * @param effect what it concluded
   * @param speaksFor id of the approach that it speaks for; null when for none
   */
  public record FiringRecord(FilledReason finding, String effect, String speaksFor) {}

  private final Ladder ladder;
  private final Map<String, CompiledRule> rules;
  private final Iterable<?> facts;
  private final long started = System.nanoTime();
  public final List<FiringRecord> fired = new ArrayList<>(64);
  public final Set<String> candidates = new HashSet<>();
  public final List<Excluded> exclusions = new ArrayList<>();
  public final Map<String, String> configuration = new TreeMap<>();
  public final List<Reason> configured = new ArrayList<>();
  public final List<FilledReason> guidance = new ArrayList<>();
  public final List<Caution> cautions = new ArrayList<>();
  public final List<Assumption> assumptions = new ArrayList<>();
  public final List<DetectedTrap> traps = new ArrayList<>();
  public final List<AppliedWaiver> waivers = new ArrayList<>();
  private final Set<String> preferred = new HashSet<>();
  public int conclusions;
  public String recommended;
  public FilledReason comparison;

  public ConclusionRecorder(Ladder ladder, Map<String, CompiledRule> rules, Iterable<?> facts) {
    this.ladder = ladder;
    this.rules = rules;
    this.facts = facts;
  }

  @Override
  public final ConclusionRecorder forRule(RuleContext kcontext, Stratum stratum) {
    CompiledRule rule = rule(kcontext);
    if (rule.info().phase() != stratum) {
      misplaced(rule.info(), stratum);
    }
    if (rule.waivers().isEmpty()) {
      return this;
    }
    List<Object> known = new ArrayList<>();
    facts.forEach(known::add);
    LocalDate date = date(known);
    List<Waiver> about = rule.waivers().stream().filter(w -> w.scope().covers(known)).toList();
    for (Waiver waiver : about) {
      if (!waiver.hasExpired(date)) {
        return new WaivedRecorder(this, waiver);
      }
    }
    about.forEach(waiver -> expired(rule.info(), waiver));
    return this;
  }

  /** A conclusion of a later stratum would come before the rules that it has to wait for. */
  public void misplaced(RuleInfo rule, Stratum stratum) {
    throw new DecisionException(
        "The rule ("
            + rule.id()
            + ") stands in the stratum ("
            + rule.phase().term()
            + ") and concludes what belongs to ("
            + stratum.term()
            + "). Maybe its ruleflow-group is meant to be that.");
  }

  /** The date of a decision is that of the platform's facts. */
  private static LocalDate date(List<Object> facts) {
    for (Object fact : facts) {
      if (fact instanceof Platform platform) {
        return platform.date();
      }
    }
    return LocalDate.MAX;
  }

  private void expired(RuleInfo rule, Waiver waiver) {
    String what =
        "the waiver ("
            + waiver.id()
            + ") of the rule ("
            + rule.id()
            + "), approved by "
            + waiver.approver()
            + ", expired on "
            + waiver.expires();
    if (waiver.whenExpired() == ExpiryPolicy.ERROR) {
      refuse(
          "There is no decision: "
              + what
              + ". Maybe have it renewed, or withdraw it, so that the"
              + " rule holds again.");
    } else {
      Caution caution = new Caution(rule.id(), what + ", so that the rule holds again");
      if (!cautions.contains(caution)) {
        cautions.add(caution);
      }
    }
  }

  /** Ends the decision. */
  public void refuse(String why) {
    throw new ExpiredWaiverException(why);
  }

  /** Returns the rule that fires. */
  public CompiledRule rule(RuleContext kcontext) {
    return rules.get(kcontext.getRule().getName());
  }

  @Override
  public Ladder ladder() {
    return ladder;
  }

  @Override
  public FilledReason find(RuleContext kcontext) {
    return rule(kcontext).find(kcontext.getMatch());
  }

  @Override
  public void insert(RuleContext kcontext, Conclusion fact) {
    kcontext.getKieRuntime().insert(fact);
    conclusions++;
  }

  @Override
  public void fired(FilledReason filledReason, String effect) {
    firedFor(null, filledReason, effect);
  }

  @Override
  public void firedFor(String approach, FilledReason filledReason, String effect) {
    fired.add(new FiringRecord(filledReason, effect, approach));
    boolean timeToLook = fired.size() % 64 == 0;
    if (fired.size() > MAX_FIRINGS || (timeToLook && System.nanoTime() - started > MAX_NANOS)) {
      throw new DecisionException(
          "The rules do not come to rest: "
              + fired.size()
              + " firings, the last of them ("
              + filledReason.rule().id()
              + "), \""
              + filledReason.rule().name()
              + "\". Maybe the rule concludes what makes it fire again.");
    }
  }

  /** Takes down what a waived rule would have concluded. */
  void waives(Waiver waiver, FilledReason filledReason, String effect) {
    fired(filledReason, "waived by " + waiver.id() + ": " + effect);
    waivers.add(
        new AppliedWaiver(
            waiver.id(),
            filledReason.rule().id(),
            filledReason.text(),
            waiver.reason(),
            waiver.approver(),
            waiver.expires()));
  }

  @Override
  public boolean nominates(String approach) {
    return candidates.add(approach);
  }

  @Override
  public void excluded(Excluded excluded) {
    exclusions.add(excluded);
    String word = excluded.strength() == Strength.SOFT ? "excludes softly " : "excludes ";
    fired(excluded.finding(), word + String.join(", ", excluded.approaches()));
  }

  @Override
  public void prefers(String approach) {
    preferred.add(approach);
  }

  @Override
  public long place(String approach, boolean reserve) {
    long rung = Math.round(ladder.rungOf(approach) * 100);
    long first = preferred.contains(approach) ? 0 : 1;
    return (((reserve ? 1 : 0) * 100_000L + rung) * 2 + first) * 100_000 + ladder.placeOf(approach);
  }

  @Override
  public void recommends(String approach) {
    if (recommended != null) {
      throw new DecisionException(
          "Two approaches were chosen: "
              + recommended
              + " and "
              + approach
              + ". Maybe a rulebook brings a second rule of choice.");
    }
    recommended = approach;
  }

  @Override
  public void configures(String key, String value, FilledReason filledReason) {
    String before = configuration.put(key, value);
    if (before != null && !before.equals(value)) {
      throw new DecisionException(
          "Two rules set "
              + key
              + ": to "
              + before
              + " and to "
              + value
              + ", the latter ("
              + filledReason.rule().id()
              + "). Maybe their conditions overlap.");
    }
    configured.add(reason(filledReason));
  }

  @Override
  public void guides(FilledReason filledReason) {
    guidance.add(filledReason);
  }

  @Override
  public void comparesRungs(FilledReason filledReason) {
    comparison = filledReason;
  }

  @Override
  public void cautions(FilledReason filledReason) {
    cautions.add(new Caution(filledReason.rule().id(), filledReason.text()));
  }

  @Override
  public void assumes(String path, FilledReason filledReason) {
    assumptions.add(new Assumption(path, filledReason.text()));
  }

  @Override
  public void warns(String better, FilledReason filledReason) {
    traps.add(
        new DetectedTrap(
            filledReason.rule().trapId(), filledReason.rule().id(), filledReason.text(), better));
  }

  public static Reason reason(FilledReason filledReason) {
    return new Reason(filledReason.rule().id(), filledReason.text(), filledReason.rule().source());
  }
}
