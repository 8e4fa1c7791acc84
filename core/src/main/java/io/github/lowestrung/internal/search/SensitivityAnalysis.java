package io.github.lowestrung.internal.search;

import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Sensitivity;
import io.github.lowestrung.explain.Sensitivity.FactSensitivity;
import io.github.lowestrung.explain.Sensitivity.TippingPoint;
import io.github.lowestrung.internal.analysis.BoundaryValues;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.internal.reference.Run;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Varies each stated fact by itself until the answer changes. */
public final class SensitivityAnalysis {

  private final EvaluationContext context;
  private final BoundaryValues boundaries;
  private final Run run;
  private final Answer answer;

  /** The result of a change. */
  private record Result(Answer answer, List<String> rules) {}

  public SensitivityAnalysis(EvaluationContext context) {
    this.context = context;
    this.boundaries = context.runtime().borders();
    this.run = context.decide(context.stated(), Stratum.ADVISE);
    this.answer = context.answer(run);
  }

  public Sensitivity stability() {
    List<FactSensitivity> facts =
        context.stated().known().difference(context.fixed()).stream()
            .filter(field -> !field.equals(FieldAssignment.TASK))
            .map(this::sensitivity)
            .sorted(Comparator.comparingDouble(SensitivityAnalysis::nearness))
            .toList();
    return new Sensitivity(answer, facts);
  }

  private FactSensitivity sensitivity(Field field) {
    Object value = WorkloadWriter.plain(context.stated().of(field));
    return new FactSensitivity(field.path(), value, turns(field));
  }

  /**
   * Numbers come first, by how near they are for their size; facts that cannot change the answer
   * come last.
   */
  private static double nearness(FactSensitivity fact) {
    double nearest = fact.turns().isEmpty() ? Double.MAX_VALUE : Double.MAX_VALUE / 2;
    for (TippingPoint tippingPoint : fact.turns()) {
      if (tippingPoint.distance() != null) {
        double size = Math.max(Math.abs(((Number) fact.value()).doubleValue()), 1e-9);
        nearest = Math.min(nearest, tippingPoint.distance() / size);
      }
    }
    return nearest;
  }

  private List<TippingPoint> turns(Field field) {
    if (!context.probing().toDecide().contains(field)) {
      return List.of();
    }
    List<TippingPoint> turns = new ArrayList<>();
    List<Object> others = context.alternatives(field);
    if (field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.WHOLE) {
      number(field, others, true).ifPresent(turns::add);
      number(field, others, false).ifPresent(turns::add);
      others = Collections.singletonList(null);
    }
    Map<Result, List<Object>> results = new LinkedHashMap<>();
    for (Object other : others) {
      Result result = turned(field, other);
      if (result != null && other == null) {
        turns.add(turn(List.of(), null, null, null, "withdrawn", result));
      } else if (result != null) {
        results.computeIfAbsent(result, r -> new ArrayList<>()).add(other);
      }
    }
    List<Object> tried = others;
    ValueText text = new ValueText(field, boundaries);
    results.forEach(
        (result, values) ->
            turns.add(
                turn(
                    values.stream().map(WorkloadWriter::plain).toList(),
                    null,
                    null,
                    null,
                    text.of(values, tried, context.stated().of(field), null),
                    result)));
    return List.copyOf(turns);
  }

  private static TippingPoint turn(
      List<Object> to, Double border, Double distance, String unit, String words, Result result) {
    return new TippingPoint(to, border, distance, unit, words, result.answer(), result.rules());
  }

  /**
   * Returns the result of a change; null when the answer stays or the facts contradict each other.
   */
  private Result turned(Field field, Object value) {
    FieldAssignment other = context.stated().with(field, value);
    Run then = context.decide(other, Stratum.ADVISE);
    Answer changed = context.answer(then);
    return changed.equals(answer) || !EvaluationContext.valid(other)
        ? null
        : new Result(changed, DecisiveRules.rules(run, then));
  }

  /** Returns where a number upwards, or downwards, first changes the answer. */
  private Optional<TippingPoint> number(Field field, List<Object> others, boolean up) {
    double stated = ((Number) context.stated().of(field)).doubleValue();
    RangeText words = new RangeText(field, boundaries.numbers(field));
    DoubleFunction<Object> typed = new NumberBorder(field)::typed;
    Double turning =
        others.stream()
            .filter(Number.class::isInstance)
            .map(other -> ((Number) other).doubleValue())
            .filter(value -> up ? value > stated : value < stated)
            .sorted(up ? Comparator.naturalOrder() : Comparator.reverseOrder())
            .filter(value -> turned(field, typed.apply(value)) != null)
            .findFirst()
            .orElse(null);
    double border = turning == null ? 0 : words.borderOf(turning);
    Double found = boundaries.inFormula(field) ? bisected(field, stated, up, turning) : null;
    if (found != null
        && (turning == null || Math.abs(found - stated) < Math.abs(turning - stated))) {
      turning = found;
      border = found;
    }
    if (turning == null) {
      return Optional.empty();
    }
    Object to = typed.apply(turning);
    String unit = field.rule().unit();
    double distance = Math.abs(border - stated);
    String range = up ? words.upFrom(turning) : words.downFrom(turning);
    return Optional.of(
        turn(
            List.of(WorkloadWriter.plain(to)),
            border,
            distance,
            unit.isEmpty() ? null : unit,
            range + ", " + words.counted(distance) + " away",
            turned(field, to)));
  }

  /**
   * Doubles or halves a number until the answer changes, and closes in on where it does.
   *
   * @param turning a number that is known to change it; null for none
   */
  private Double bisected(Field field, double stated, boolean up, Double turning) {
    NumberBorder border = new NumberBorder(field);
    double same = stated;
    double other = stated == 0 ? 1 : stated;
    boolean found = false;
    for (int i = 0; i < SearchLimits.DOUBLINGS && !found && (up || stated > 0); i++) {
      other = border.rounded(up ? other * 2 : other / 2);
      found = turned(field, border.typed(other)) != null;
      same = found ? same : other;
    }
    if (!found && turning != null) {
      other = turning;
      same = stated;
    }
    return found || turning != null
        ? border.nearest(other, same, value -> turned(field, border.typed(value)) != null)
        : null;
  }
}
