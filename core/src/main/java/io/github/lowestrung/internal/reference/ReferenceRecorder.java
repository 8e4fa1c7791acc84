package io.github.lowestrung.internal.reference;

import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.internal.recording.ConclusionRecorder;
import io.github.lowestrung.internal.recording.ConsequenceRunner;
import io.github.lowestrung.internal.rule.BindingFrame;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Ladder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kie.api.runtime.rule.RuleContext;

/** Records what rules conclude that are evaluated without the engine. */
final class ReferenceRecorder extends ConclusionRecorder {

  private final ConsequenceRunner runner = new ConsequenceRunner(this);
  private final WorkingMemory facts;
  private Set<Class<?>> inserted = new HashSet<>();
  private boolean refused;
  private CompiledRule rule;
  private PatternMatcher.Match match;

  ReferenceRecorder(Ladder ladder, RuleSet rules, WorkingMemory facts) {
    super(ladder, rules, facts);
    this.facts = facts;
  }

  /** Returns the classes of what was concluded since the last time. */
  Set<Class<?>> takeInserted() {
    Set<Class<?>> taken = inserted;
    inserted = new HashSet<>();
    return taken;
  }

  void fire(CompiledRule rule, PatternMatcher.Match match) throws Exception {
    this.rule = rule;
    this.match = match;
    runner.run(rule.shape(), match.frame()::value);
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
    refused = true;
  }

  @Override
  public boolean isRefused() {
    return refused;
  }

  @Override
  public FilledReason find(RuleContext kcontext) {
    BindingFrame frame = match.frame();
    return rule.find(match.objects(), frame::named);
  }

  @Override
  public List<Object> objects(RuleContext kcontext) {
    return match.objects();
  }

  @Override
  public void insert(RuleContext kcontext, Conclusion fact) {
    inserted.add(fact.getClass());
    facts.add(fact);
  }
}
