package io.github.lowestrung.internal.reference;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.internal.recording.ConclusionRecorder;
import io.github.lowestrung.internal.recording.ConsequenceRunner;
import io.github.lowestrung.internal.recording.Derivation;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.RulebookException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.kie.api.runtime.rule.RuleContext;

/** One evaluation without the engine: its facts in the end, and every firing. */
public final class Run extends ConclusionRecorder {

  public final WorkingMemory facts;
  public final List<Derivation> drawn = firings();
  private final ConsequenceRunner runner = new ConsequenceRunner(this);
  private final IdentityHashMap<Object, Derivation> origins = new IdentityHashMap<>();
  private final ConclusionIndex index;
  private final BitSet ready;
  private Set<Class<?>> inserted = new HashSet<>();
  private DrawnConclusions conclusions;
  private String refusal;
  private CompiledRule rule;
  private PatternMatcher.Match match;

  Run(Ladder ladder, RuleSet rules, WorkingMemory facts, ConclusionIndex index) {
    super(ladder, rules, facts);
    this.facts = facts;
    this.index = index;
    this.ready = index.ready();
  }

  /** Returns what was concluded in the strata that were run. */
  @Override
  public DrawnConclusions conclusions() {
    return conclusions;
  }

  /** Returns the firing that concluded a fact; null for facts that were there before. */
  public Derivation origin(Object fact) {
    return origins.get(fact);
  }

  /** Returns the classes of what was concluded since the last time. */
  Set<Class<?>> takeInserted() {
    Set<Class<?>> taken = inserted;
    inserted = new HashSet<>();
    return taken;
  }

  /** Returns the places of the rules that wait for no conclusion any more. */
  BitSet ready() {
    return ready;
  }

  void fire(CompiledRule rule, PatternMatcher.Match match) {
    this.rule = rule;
    this.match = match;
    try {
      runner.run(rule.shape(), match.frame()::value);
    } catch (DecisionException | RulebookException e) {
      throw e;
    } catch (Exception e) {
      throw new DecisionException("The rule \"" + rule.info().name() + "\" failed: " + e, e);
    }
  }

  Run ended() {
    conclusions = super.conclusions();
    return this;
  }

  @Override
  public CompiledRule rule(RuleContext kcontext) {
    return rule;
  }

  /**
   * When other facts are tried, the search continues; facts without a decision recommend nothing.
   */
  @Override
  public void refuse(String why) {
    refusal = refusal == null ? why : refusal;
  }

  @Override
  public boolean isRefused() {
    return refusal != null;
  }

  /** Returns why there is no decision; null where there is one. */
  String refusal() {
    return refusal;
  }

  @Override
  public FilledReason find(RuleContext kcontext) {
    return rule.find(match.objects(), match.frame()::named);
  }

  @Override
  public List<Object> objects(RuleContext kcontext) {
    return match.objects();
  }

  @Override
  public void insert(RuleContext kcontext, Conclusion fact) {
    inserted.add(fact.getClass());
    index.addReady(fact, ready);
    facts.add(fact);
    origins.put(fact, drawn.get(drawn.size() - 1));
  }
}
