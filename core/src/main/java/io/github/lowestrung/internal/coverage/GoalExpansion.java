package io.github.lowestrung.internal.coverage;

import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.explain.ConditionTrace.ConditionStatus;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.internal.rule.BindingFrame;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.ConclusionKind;
import io.github.lowestrung.internal.rule.Constraint.Call;
import io.github.lowestrung.internal.rule.Constraint.Comparison;
import io.github.lowestrung.internal.rule.Constraint.Constant;
import io.github.lowestrung.internal.rule.Constraint.Operand;
import io.github.lowestrung.internal.rule.Constraint.Operator;
import io.github.lowestrung.internal.rule.Constraint.Property;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.internal.runtime.RuleRuntime;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Offer;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.term.NameKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds ways to reach a goal: facts to state, and further goals, such as the firing of a rule that
 * concludes what the goal needs. A way may fail; only a trial can tell.
 *
 * @param runtime the rules
 */
record GoalExpansion(RuleRuntime runtime) {

  /** A name that no table has. */
  private static final String UNHEARD_OF = "another";

  private static final Property STRENGTH = new Property("strength");

  /**
   * A way to reach a goal.
   *
   * @param stated values of fields to state
   * @param goals the further goals to reach
   */
  record Way(Map<Field, Object> stated, List<Goal> goals) {

    static final Way NOTHING = new Way(Map.of(), List.of());
  }

  /**
   * Returns the ways to reach a goal, those that state least first.
   *
   * @param goal the goal
   * @param facts what is stated already
   * @param fixed the fields that must stay as they are
   */
  List<Way> to(Goal goal, FieldAssignment facts, FieldSet fixed) {
    Optional<Section> section = goal.pattern().section();
    if (section.isEmpty()) {
      return goal.test() == CoverageTarget.WHOLE ? concluding(goal) : List.of(Way.NOTHING);
    }
    if (goal.test() == CoverageTarget.WHOLE) {
      return facts.states(section.get())
          ? List.of(Way.NOTHING)
          : section.get().fields().stream()
              .flatMap(field -> values(field).stream().map(v -> way(field, v)))
              .toList();
    }
    return stating(goal, section.get(), facts, fixed);
  }

  private static Way way(Field field, Object value) {
    return new Way(Map.of(field, value), List.of());
  }

  /** Returns the values of a field that are worth trying. */
  List<Object> values(Field field) {
    List<Object> values = runtime.borders().values(field);
    if (values.isEmpty()) {
      values =
          switch (field.kind()) {
            case WHOLE -> List.of(1L);
            case NUMBER -> List.of(1.0);
            default -> List.of();
          };
    }
    if (field.kind() == FieldKind.TEXT
        && field.rule().names() == NameKind.NOTHING
        && field.rule().values().isEmpty()
        && field.rule().pattern().isEmpty()) {
      values = Stream.concat(values.stream(), Stream.of((Object) UNHEARD_OF)).toList();
    }
    return field.list() ? values.stream().map(v -> (Object) List.of(v)).toList() : values;
  }

  private List<Way> stating(Goal goal, Section section, FieldAssignment facts, FieldSet fixed) {
    Test test = goal.pattern().tests().get(goal.test());
    if (test.reads().isEmpty()) {
      return List.of(Way.NOTHING); // a formula: the other conditions say what it needs
    }
    Map<Field, List<Object>> values = new LinkedHashMap<>();
    for (Field field : test.reads()) {
      List<Object> all = new ArrayList<>();
      all.add(facts.of(field));
      if (!fixed.contains(field)) {
        values(field).stream().filter(v -> !v.equals(facts.of(field))).forEach(all::add);
      }
      values.put(field, all);
    }
    return facts
        .withAll(values)
        // what is bare is never blank
        .filter(changed -> changed.states(section) || !section.bare())
        .filter(changed -> comesOut(goal, changed.sectionOrBlank(section)))
        .limit(SearchLimits.GAP_COMBINATIONS)
        .map(changed -> new Way(changes(test.reads(), facts, changed), List.of()))
        .sorted(Comparator.comparing(way -> way.stated().size()))
        .toList();
  }

  private static Map<Field, Object> changes(
      List<Field> fields, FieldAssignment facts, FieldAssignment changed) {
    Map<Field, Object> changes = new LinkedHashMap<>();
    fields.stream()
        .filter(field -> changed.of(field) != facts.of(field))
        .forEach(field -> changes.put(field, changed.of(field)));
    return changes;
  }

  /** Tells whether a test comes out as wanted, or may: it may need what another pattern binds. */
  private static boolean comesOut(Goal goal, Object fact) {
    Step step = goal.pattern();
    Test test = step.tests().get(goal.test());
    if (!test.arguments().stream().allMatch(step::binds)) {
      return test.reads().stream().noneMatch(field -> field.of(fact) == null);
    }
    BindingFrame frame = new BindingFrame(goal.shape());
    frame.take(step, fact);
    ConditionStatus wanted = goal.holds() ? ConditionStatus.TRUE : ConditionStatus.FALSE;
    return CoverageObserver.verdict(test, fact, frame) == wanted;
  }

  private List<Way> concluding(Goal goal) {
    Step step = goal.pattern();
    Optional<ConclusionKind> kind = step.kind();
    if (step.source() != null || (kind.isEmpty() && goal.depth() < SearchLimits.GAP_CHAIN)) {
      return List.of(Way.NOTHING);
    }
    if (goal.depth() >= SearchLimits.GAP_CHAIN) {
      return List.of();
    }
    return switch (kind.get()) {
      case CONCEPT, CANDIDATE ->
          runtime.probing().sources(step).stream().map(rule -> firing(rule, goal)).toList();
      case EXCLUDED -> excluding(goal);
      case STANDING, RECOMMENDED -> nominating(goal);
    };
  }

  private static Way firing(CompiledRule rule, Goal goal) {
    return new Way(Map.of(), Goal.fire(rule, goal.depth() + 1));
  }

  private List<Way> excluding(Goal goal) {
    List<String> named =
        runtime.ladder().approaches().stream()
            .map(Approach::id)
            .filter(id -> goal.pattern().tests().stream().anyMatch(t -> mentions(t, id)))
            .toList();
    return runtime.rules().byId().stream()
        .filter(rule -> rule.info().phase() == Stratum.EXCLUDE)
        .filter(rule -> named.stream().allMatch(id -> runtime.probing().mayExclude(rule, id)))
        .filter(rule -> allows(goal.pattern(), rule))
        .map(rule -> firing(rule, goal))
        .toList();
  }

  private boolean allows(Step step, CompiledRule rule) {
    Operand strength = new Constant(rule.info().strength().name());
    List<Operand> asked =
        step.tests().stream()
            .flatMap(test -> test.constraint().each(Comparison.class).stream())
            .filter(c -> c.left().equals(STRENGTH) && c.operator() == Operator.EQUAL)
            .map(Comparison::right)
            .toList();
    return (asked.isEmpty() || asked.contains(strength))
        && step.tests().stream().allMatch(test -> mayRestOn(test, rule));
  }

  private boolean mayRestOn(Test test, CompiledRule rule) {
    List<Field> asked =
        test.constraint().each(Call.class).stream()
            .flatMap(call -> call.given("restsOn").stream())
            .flatMap(path -> runtime.rulebooks().vocabulary().field(path).stream())
            .toList();
    return asked.isEmpty() || !Collections.disjoint(asked, runtime.probing().dependencies(rule));
  }

  private static boolean mentions(Test test, String text) {
    return test.constraint().texts().contains(text);
  }

  /** An approach is nominated; where others would be chosen, it is the only one on offer. */
  private List<Way> nominating(Goal goal) {
    Field offered = Vocabulary.LIBRARY.sectionOf(Offer.class).orElseThrow().fields().get(0);
    List<Way> ways = new ArrayList<>();
    for (Approach approach : runtime.ladder().approaches()) {
      if (fits(goal, new Recommended(approach.id(), approach.rung()))) {
        for (CompiledRule rule : runtime.probing().nominating(approach.id())) {
          Way way = firing(rule, goal);
          ways.add(way);
          ways.add(new Way(Map.of(offered, List.of(approach.id())), way.goals()));
        }
      }
    }
    return ways;
  }

  private static boolean fits(Goal goal, Recommended recommended) {
    Step step = goal.pattern();
    if (step.type() != Recommended.class) {
      return true;
    }
    BindingFrame frame = new BindingFrame(goal.shape());
    frame.take(step, recommended);
    return step.tests().stream()
        .allMatch(
            test -> CoverageObserver.verdict(test, recommended, frame) != ConditionStatus.FALSE);
  }
}
