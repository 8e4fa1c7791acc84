package io.github.lowestrung.internal.explain;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.explain.ConditionTrace;
import io.github.lowestrung.explain.ConditionTrace.ConditionStatus;
import io.github.lowestrung.internal.reference.PatternMatcher;
import io.github.lowestrung.internal.reference.WorkingMemory;
import io.github.lowestrung.internal.rule.BindingFrame;
import io.github.lowestrung.internal.rule.ConclusionKind;
import io.github.lowestrung.internal.rule.ConditionText;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says of each condition of a rule whether it holds among the facts, and what it saw. Of several
 * attempts to match the rule, the one that comes furthest is reported.
 */
public final class ConditionTracer implements PatternMatcher.Visitor {

  private final RuleModel shape;
  private final WorkingMemory facts;
  private Attempt best;

  /** A partial match: the step that failed, and how many of its tests held for which fact. */
  private record Attempt(int steps, int tests, Object nearest, BindingFrame frame) {}

  private ConditionTracer(RuleModel shape, WorkingMemory facts) {
    this.shape = shape;
    this.facts = facts;
  }

  public static List<ConditionTrace> conditions(RuleModel shape, WorkingMemory facts) {
    ConditionTracer conditionTracer = new ConditionTracer(shape, facts);
    PatternMatcher.visit(shape, facts, conditionTracer);
    return conditionTracer.told();
  }

  @Override
  public void match(BindingFrame frame) {
    note(shape.steps().size(), 0, null, frame);
  }

  @Override
  public void answer(int index, boolean asWanted, BindingFrame frame) {
    if (!asWanted) {
      note(index, 0, null, frame);
    }
  }

  @Override
  public void enter(int index, BindingFrame frame) {
    note(index, -1, null, frame);
  }

  @Override
  public boolean meets(int index, Step step, BindingFrame frame) {
    int holding = holding(step, frame);
    if (holding < step.tests().size()) {
      note(index, holding, frame.value(step.slot()), frame);
    }
    return holding == step.tests().size();
  }

  @Override
  public boolean holds(Test test, BindingFrame frame) {
    return PatternMatcher.holdsIfKnown(test, frame);
  }

  private int holding(Step step, BindingFrame frame) {
    return (int) step.tests().stream().filter(test -> holds(test, frame)).count();
  }

  private void note(int steps, int tests, Object nearest, BindingFrame frame) {
    boolean further =
        best == null || steps > best.steps || (steps == best.steps && tests > best.tests);
    if (further) {
      best = new Attempt(steps, tests, nearest, frame.copy());
    }
  }

  private List<ConditionTrace> told() {
    List<ConditionTrace> told = new ArrayList<>();
    BindingFrame known = best.frame();
    for (int i = 0; i < shape.steps().size(); i++) {
      Step step = shape.steps().get(i);
      if (step.type() == Platform.class && step.tests().isEmpty()) {
        known.take(step, facts.of(Platform.class).get(0)); // always there, and nothing is asked
      } else if (!step.isEach()) {
        told.add(whole(step, answered(step, known), known));
      } else if (i < best.steps()) {
        tell(step, known, told);
      } else if (i == best.steps() && best.nearest() != null) {
        known.take(step, best.nearest());
        tell(step, known, told);
        known.drop(step);
      } else {
        alone(step, known, told);
      }
    }
    return List.copyOf(told);
  }

  /** Reports a pattern that was not tried because an earlier one failed. */
  private void alone(Step step, BindingFrame known, List<ConditionTrace> told) {
    boolean reachable = reachable(step, known);
    Collection<?> eligible = reachable ? PatternMatcher.eligible(step, known, facts) : List.of();
    if (eligible.isEmpty()) {
      told.add(whole(step, missing(step, reachable), known));
      return;
    }
    Object nearest = null;
    int most = -1;
    for (Object fact : eligible) {
      known.take(step, fact);
      int holding = holding(step, known);
      if (holding > most) {
        most = holding;
        nearest = fact;
      }
    }
    known.take(step, nearest);
    tell(step, known, told);
    if (most < step.tests().size()) {
      known.drop(step);
    }
  }

  /** Where no conclusion was drawn, that is known; where no fact was stated, nothing is. */
  private static ConditionStatus missing(Step step, boolean reachable) {
    return step.section().isPresent() || !reachable
        ? ConditionStatus.UNKNOWN
        : ConditionStatus.FALSE;
  }

  private boolean reachable(Step step, BindingFrame known) {
    return (step.source() == null || knows(step.source().arguments(), step, known))
        && step.tests().stream().allMatch(test -> knows(test.arguments(), step, known));
  }

  private static boolean knows(List<Integer> places, Step step, BindingFrame known) {
    return places.stream().allMatch(place -> step.binds(place) || known.knows(place));
  }

  private void tell(Step step, BindingFrame known, List<ConditionTrace> told) {
    if (step.tests().isEmpty()) {
      told.add(whole(step, ConditionStatus.TRUE, known));
    }
    for (Test test : step.tests()) {
      List<Test> one = List.of(test);
      ConditionStatus verdict = verdict(step, test, known);
      told.add(
          new ConditionTrace(
              ConditionText.ofRule(step, one),
              ConditionText.ofDocument(step, one),
              verdict,
              seen(step, test, known),
              verdict == ConditionStatus.UNKNOWN ? ConditionTrace.NOT_KNOWN : null));
    }
  }

  private ConditionTrace whole(Step step, ConditionStatus conditionStatus, BindingFrame known) {
    String note = null;
    if (!reachable(step, known)) {
      note = "an earlier condition left nothing to look at";
    } else if (conditionStatus == ConditionStatus.UNKNOWN) {
      note = ConditionTrace.NOT_KNOWN;
    } else if (step.isNegated() && conditionStatus == ConditionStatus.TRUE) {
      note = "nothing known says otherwise";
    }
    return new ConditionTrace(
        ConditionText.ofRule(step),
        ConditionText.ofDocument(step, step.tests()),
        conditionStatus,
        saw(step, step.named()),
        note);
  }

  private ConditionStatus answered(Step step, BindingFrame known) {
    if (!reachable(step, known)) {
      return ConditionStatus.UNKNOWN;
    }
    return PatternMatcher.isAsWanted(step, known, facts, this)
        ? ConditionStatus.TRUE
        : ConditionStatus.FALSE;
  }

  private ConditionStatus verdict(Step step, Test test, BindingFrame frame) {
    if (holds(test, frame)) {
      return ConditionStatus.TRUE;
    }
    Object fact = frame.value(step.slot());
    List<Field> reads = fields(step, test);
    return reads.stream().anyMatch(field -> field.of(fact) == null)
        ? ConditionStatus.UNKNOWN
        : ConditionStatus.FALSE;
  }

  /** A condition that names no field calls a formula, which may read any. */
  private static List<Field> fields(Step step, Test test) {
    return test.reads().isEmpty()
        ? step.section().map(Section::fields).orElse(List.of())
        : test.reads();
  }

  /** Returns what a condition saw: facts or conclusions, and the variables that it needs. */
  private List<Evidence> seen(Step step, Test test, BindingFrame known) {
    List<Evidence> seen = new ArrayList<>(saw(step, fields(step, test)));
    shape.slots().entrySet().stream()
        .filter(slot -> slot.getKey().startsWith("$") && slot.getValue() != step.slot())
        .filter(slot -> test.arguments().contains(slot.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            slot -> {
              Object value = WorkloadWriter.plain(known.value(slot.getValue()));
              if (value instanceof String || value instanceof Number || value instanceof List) {
                seen.add(new Evidence(slot.getKey(), value));
              }
            });
    return List.copyOf(seen);
  }

  private List<Evidence> saw(Step step, List<Field> fields) {
    Optional<ConclusionKind> kind = step.kind();
    if (kind.isPresent()) {
      Stream<String> names = facts.of(step.type()).stream().map(c -> ((Conclusion) c).name());
      return List.of(new Evidence(kind.get().plural(), names.distinct().sorted().toList()));
    }
    List<Object> sections = facts.of(step.key());
    return fields.stream()
        .map(
            field ->
                new Evidence(
                    field.path(),
                    sections.isEmpty() ? null : WorkloadWriter.plain(field.of(sections.get(0)))))
        .toList();
  }
}
