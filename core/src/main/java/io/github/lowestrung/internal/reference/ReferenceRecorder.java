package io.github.lowestrung.internal.reference;

import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.internal.recording.ConclusionRecorder;
import io.github.lowestrung.internal.rule.BindingFrame;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.rulebook.Ladder;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Drools;
import org.kie.api.runtime.rule.RuleContext;

/** Takes down what rules conclude that are evaluated without the engine. */
public class ReferenceRecorder extends ConclusionRecorder {

  /** All that a consequence may ask its context for is the recorder. */
  private final Object context;

  private final WorkingMemory facts;
  private Set<Class<?>> inserted = new HashSet<>();
  public Conclusion lastInserted;
  boolean refused;
  private CompiledRule rule;
  private PatternMatcher.Match match;

  public ReferenceRecorder(Ladder ladder, Map<String, CompiledRule> rules, WorkingMemory facts) {
    super(ladder, rules, facts);
    this.facts = facts;
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getName().equals("recorder")) {
            return this;
          }
          throw new UnsupportedOperationException(
              "calls kcontext." + method.getName() + "(), where only Conclusions may be called");
        };
    context =
        Proxy.newProxyInstance(
            ReferenceRecorder.class.getClassLoader(),
            new Class<?>[] {Drools.class, RuleContext.class, Recorded.class},
            handler);
  }

  /** Returns the classes of what was concluded since the last time. */
  Set<Class<?>> takeInserted() {
    Set<Class<?>> taken = inserted;
    inserted = new HashSet<>();
    return taken;
  }

  public void fire(CompiledRule rule, PatternMatcher.Match match) throws Exception {
    this.rule = rule;
    this.match = match;
    lastInserted = null;
    List<Integer> places = rule.shape().arguments();
    Object[] arguments = new Object[places.size() + 1];
    arguments[0] = context;
    for (int i = 0; i < places.size(); i++) {
      arguments[i + 1] = match.frame().value(places.get(i));
    }
    rule.shape().block().execute(arguments);
  }

  @Override
  public CompiledRule rule(RuleContext kcontext) {
    return rule;
  }

  /** Where other facts are tried, the search goes on; what gets no decision recommends nothing. */
  @Override
  public void refuse(String why) {
    refused = true;
  }

  @Override
  public FilledReason find(RuleContext kcontext) {
    BindingFrame frame = match.frame();
    return rule.find(match.objects(), frame::named);
  }

  @Override
  public void insert(RuleContext kcontext, Conclusion fact) {
    lastInserted = fact;
    inserted.add(fact.getClass());
    facts.add(fact);
  }
}
