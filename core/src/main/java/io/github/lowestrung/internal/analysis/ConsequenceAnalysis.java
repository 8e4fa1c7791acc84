package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.drl.ConclusionSink;
import io.github.lowestrung.drl.Conclusions;
import io.github.lowestrung.drl.Effect;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.recording.ConclusionRecorder;
import io.github.lowestrung.internal.recording.ConsequenceRunner;
import io.github.lowestrung.internal.rule.BindingFrame;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.ConclusionKind;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.UnknownApproachException;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kie.api.runtime.rule.RuleContext;

/**
 * Runs consequences without a match, to find out what rules say. A consequence that needs no
 * variable says the same each time; any other is run on samples, and only its verb counts.
 *
 * @param ladder the rungs and approaches
 */
public record ConsequenceAnalysis(Ladder ladder) {

  /**
   * Returns what a rule does whenever it fires.
   *
   * @param rule one whose consequence needs no variable
   * @throws RuntimeException when the consequence fails, or belongs to another stratum
   */
  List<Effect> effects(CompiledRule rule) {
    Listener listener = new Listener(rule);
    try {
      listener.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new RulebookException(
          "The rule \"" + rule.info().name() + "\" could not be asked what it concludes.", e);
    }
    listener.strata.forEach(stratum -> ConclusionRecorder.requireStratum(rule.info(), stratum));
    return listener.effects;
  }

  /** Returns the note that a rule cautions with; empty when it cautions with none. */
  public Optional<String> note(CompiledRule rule) {
    return effect(rule, Effect.Cautions.class).map(Effect.Cautions::note);
  }

  /** Returns what a rule configures; empty when it configures nothing, or only its match tells. */
  public Optional<String> setting(CompiledRule rule) {
    return effect(rule, Effect.Sets.class).map(Effect.Sets::key);
  }

  private <T extends Effect> Optional<T> effect(CompiledRule rule, Class<T> type) {
    Listener listener = new Listener(rule);
    try {
      listener.run();
    } catch (Exception e) {
      return Optional.empty(); // a consequence that fails is found when it is reviewed
    }
    return listener.effects.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** Returns what a rule says, even when something is wrong with it. */
  public ConsequenceSummary of(CompiledRule rule) {
    boolean fixed = rule.shape().arguments().isEmpty();
    Listener listener = new Listener(rule);
    String unknown = null;
    try {
      listener.run();
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
          listener.names.stream().filter(n -> ladder.find(n).isEmpty()).findFirst().orElse(null);
    }
    return new ConsequenceSummary(
        listener.verb,
        listener.stratum(),
        fixed,
        Set.copyOf(listener.names),
        fixed ? unknown : null);
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
    Optional<ConclusionKind> kind = step.kind();
    if (kind.isPresent()) {
      return kind.get().aboutEach(ladder).findFirst().orElse(null);
    }
    return step.section().map(s -> FieldAssignment.sample(s, null)).orElse(null);
  }

  /** Records what a consequence says, and by which verb. */
  private final class Listener implements ConclusionSink {

    private final CompiledRule rule;
    private final List<Effect> effects = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();
    private final List<Stratum> strata = new ArrayList<>();
    private String verb;

    Listener(CompiledRule rule) {
      this.rule = rule;
    }

    void run() throws Exception {
      BindingFrame frame = new BindingFrame(rule.shape());
      rule.shape().steps().forEach(step -> frame.take(step, sample(step)));
      new ConsequenceRunner(this).run(rule.shape(), place -> value(frame, place));
    }

    @Override
    public void prepare(RuleContext kcontext, Stratum stratum) {
      strata.add(stratum);
      verb = StackWalker.getInstance().walk(Listener::outermostVerb);
    }

    Stratum stratum() {
      return verb == null || strata.isEmpty() ? null : strata.get(strata.size() - 1);
    }

    /** Verbs share private methods; the one that was called stands outermost. */
    private static String outermostVerb(Stream<StackFrame> frames) {
      return frames
          .filter(frame -> frame.getClassName().equals(Conclusions.class.getName()))
          .map(StackFrame::getMethodName)
          .reduce((inner, outer) -> outer)
          .orElse(null);
    }

    @Override
    public Ladder ladder() {
      return ladder;
    }

    @Override
    public long place(String approach, boolean reserve) {
      return 0;
    }

    @Override
    public void take(RuleContext kcontext, Function<FilledReason, Effect> says) {
      Effect effect = says.apply(FilledReason.unsaid(rule.info(), List.of()));
      effects.add(effect);
      if (rule.shape().arguments().isEmpty()) { // else a name may be of a sample, or missing
        names.addAll(effect.names());
      }
    }
  }
}
