package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.drl.Conclusions;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.recording.ConclusionRecorder;
import io.github.lowestrung.internal.rule.BindingFrame;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.ConclusionKind;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.UnknownApproachException;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Vocabulary;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Drools;
import org.kie.api.runtime.rule.RuleContext;

/**
 * Asks consequences what they say, without a match. One that needs no variable says the same each
 * time; of another, run on samples, only the verb counts. Other than {@link FieldDependencies} it
 * takes rules as they are, with whatever is wrong with them.
 */
public final class ConsequenceAnalysis {

  private final Ladder ladder;
  private final Map<String, CompiledRule> rules;

  public ConsequenceAnalysis(Ladder ladder, Map<String, CompiledRule> rules) {
    this.ladder = ladder;
    this.rules = rules;
  }

  public ConsequenceSummary of(CompiledRule rule) {
    boolean fixed = rule.shape().arguments().isEmpty();
    Listener listener = new Listener(rule);
    String unknown = null;
    try {
      rule.shape().block().execute(arguments(rule.shape(), listener.context));
      if (fixed && listener.verb == null) {
        listener.verb = ConsequenceSummary.NOTHING;
      }
    } catch (UnknownApproachException e) {
      unknown = e.approach();
    } catch (Exception e) {
      if (fixed) {
        listener.verb = null; // what it would have said is not known
      }
    }
    if (fixed && "warn".equals(listener.verb)) {
      unknown =
          listener.names.stream().filter(n -> ladder.find(n).isEmpty()).findAny().orElse(null);
    }
    return new ConsequenceSummary(
        listener.verb,
        fixed,
        fixed ? Set.copyOf(listener.names) : Set.of(),
        fixed ? unknown : null);
  }

  private Object[] arguments(RuleModel shape, Object context) {
    BindingFrame frame = new BindingFrame(shape);
    shape.steps().forEach(step -> frame.take(step, sample(step)));
    List<Integer> places = shape.arguments();
    Object[] arguments = new Object[places.size() + 1];
    arguments[0] = context;
    for (int i = 0; i < places.size(); i++) {
      arguments[i + 1] = value(frame, places.get(i));
    }
    return arguments;
  }

  private static Object value(BindingFrame frame, int place) {
    try {
      return frame.value(place);
    } catch (RuntimeException e) {
      return null; // computed from what has no sample
    }
  }

  private Object sample(Step step) {
    if (step.source() != null) {
      return null;
    }
    Optional<ConclusionKind> kind = ConclusionKind.of(step.type());
    if (kind.isPresent()) {
      return kind.get().aboutEach(ladder).findFirst().orElse(null);
    }
    return Vocabulary.sectionOf(step.type()).map(s -> FieldAssignment.sample(s, null)).orElse(null);
  }

  /** Takes down what a consequence says, and by which verb. */
  private final class Listener extends ConclusionRecorder {

    private final CompiledRule rule;
    private final Object context;
    private final Set<String> names = new TreeSet<>();
    private String verb;

    Listener(CompiledRule rule) {
      super(ladder, rules, List.of());
      this.rule = rule;
      context =
          Proxy.newProxyInstance(
              Listener.class.getClassLoader(),
              new Class<?>[] {Drools.class, RuleContext.class, Recorded.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("recorder")) {
                  verb = StackWalker.getInstance().walk(Listener::outermostVerb);
                  return this;
                }
                throw new UnsupportedOperationException(method.getName());
              });
    }

    /** Verbs share private methods; the one that was called stands outermost. */
    private static String outermostVerb(java.util.stream.Stream<StackFrame> frames) {
      return frames
          .filter(frame -> frame.getClassName().equals(Conclusions.class.getName()))
          .map(StackFrame::getMethodName)
          .reduce((inner, outer) -> outer)
          .orElse(null);
    }

    @Override
    public void misplaced(RuleInfo rule, Stratum stratum) {
      // a review says so
    }

    @Override
    public CompiledRule rule(RuleContext kcontext) {
      return rule;
    }

    @Override
    public FilledReason find(RuleContext kcontext) {
      return new FilledReason(rule.info(), "", List.of());
    }

    @Override
    public void insert(RuleContext kcontext, Conclusion fact) {
      if (fact instanceof Excluded excluded) {
        names.addAll(excluded.approaches());
      } else {
        names.add(fact.name());
      }
    }

    @Override
    public void prefers(String approach) {
      names.add(approach);
    }

    @Override
    public void configures(String key, String value, FilledReason filledReason) {
      names.add(key + " = " + value);
    }

    @Override
    public void assumes(String path, FilledReason filledReason) {
      names.add(path);
    }

    @Override
    public void warns(String better, FilledReason filledReason) {
      names.add(better);
    }
  }
}
