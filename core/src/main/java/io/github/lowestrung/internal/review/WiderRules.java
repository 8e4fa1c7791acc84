package io.github.lowestrung.internal.review;

import io.github.lowestrung.internal.analysis.CaseAnalysis;
import io.github.lowestrung.internal.analysis.CaseAnalysis.RulePattern;
import io.github.lowestrung.internal.analysis.ConditionSemantics;
import io.github.lowestrung.internal.analysis.ConsequenceSummary;
import io.github.lowestrung.internal.analysis.LiveRules;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Rules by what they say and by the fields and values that they demand, so that a rule is compared
 * with those that may say as much whenever it fires, and not with all. It leaves out a rule only
 * where one fact that the other rule matches, or the lack of one, does not meet its conditions.
 */
final class WiderRules {

  private static final Comparator<Field> ORDER = Comparator.comparing(Field::path);

  private final Map<CompiledRule, ConsequenceSummary> sayings;
  private final Map<Object, Map<Shape, Map<List<Object>, NavigableMap<Double, List<Outline>>>>>
      bySaying = new HashMap<>();
  private final Map<Object, List<CompiledRule>> byDemands = new HashMap<>();
  private final Map<CompiledRule, Outline> outlines = new HashMap<>();

  /**
   * Sorts the rules that could fire.
   *
   * @param sayings the rules, and what each says
   */
  WiderRules(
      CaseAnalysis cases, Map<CompiledRule, ConsequenceSummary> sayings, LiveRules liveRules) {
    this.sayings = sayings;
    for (CompiledRule rule : sayings.keySet()) {
      if (liveRules.fires(rule)) {
        Outline outline = Outline.of(rule, cases);
        outlines.put(rule, outline);
        byDemands.computeIfAbsent(twinKey(outline), key -> new ArrayList<>()).add(rule);
        for (Object saying : sayings(rule)) {
          add(outline, bySaying.computeIfAbsent(saying, key -> new LinkedHashMap<>()));
        }
      }
    }
  }

  /**
   * What some rules demand.
   *
   * @param needs the fields and kinds of facts that there have to be
   * @param valued those of the fields that have one of few values
   * @param measured the field by whose least or greatest number they are sorted; null for none
   * @param upwards whether that is the least
   */
  private record Shape(Set<Object> needs, List<Field> valued, Field measured, boolean upwards) {

    static Shape of(Outline outline) {
      Map<Field, FieldDemand> demands = outline.demands();
      List<Field> valued =
          demands.keySet().stream()
              .filter(field -> !demands.get(field).values().isEmpty())
              .sorted(ORDER)
              .toList();
      for (Field field : demands.keySet().stream().sorted(ORDER).toList()) {
        FieldDemand demand = demands.get(field);
        if (demand.values().isEmpty() && (demand.least() != null || demand.most() != null)) {
          return new Shape(outline.needs(), valued, field, demand.least() != null);
        }
      }
      return new Shape(outline.needs(), valued, null, true);
    }

    double border(Outline outline) {
      FieldDemand demand = outline.demands().get(measured);
      return demand == null ? 0 : upwards ? demand.least() : demand.most();
    }
  }

  /** A condition on one fact of a section that has a key. */
  private record Demanded(Object key, Test test) {}

  /**
   * A rule as others are compared with it.
   *
   * @param demands what its conditions demand of fields
   * @param needs the fields and kinds of facts without which it does not fire
   * @param tests the conditions by which that is so
   * @param facts for each section that it matches, a fact that does
   * @param offers the fields and kinds of facts that there are where it fires with these
   */
  private record Outline(
      CompiledRule rule,
      Map<Field, FieldDemand> demands,
      Set<Object> needs,
      List<Demanded> tests,
      Map<Object, Object> facts,
      Set<Object> offers) {

    static Outline of(CompiledRule rule, CaseAnalysis cases) {
      Outline outline =
          new Outline(
              rule,
              new HashMap<>(),
              new HashSet<>(),
              new ArrayList<>(),
              new HashMap<>(),
              new HashSet<>());
      for (Step step : rule.shape().steps()) {
        outline.need(step, cases);
      }
      LiveRules.single(rule).values().forEach(patterns -> outline.offer(patterns, cases));
      return outline;
    }

    private void need(Step step, CaseAnalysis cases) {
      if (step.source() != null) {
        return;
      }
      if (!CaseAnalysis.single(step)) {
        Object kind = List.of(step.type(), step.isNegated());
        needs.add(kind);
        offers.add(kind);
      } else if (!step.isNegated()) {
        needs.add(step.key());
        for (Test test : step.tests()) {
          FieldDemand.of(step, test, cases.names()).ifPresent(demand -> need(step, test, demand));
        }
      }
    }

    private void need(Step step, Test test, FieldDemand demand) {
      needs.add(demand.field());
      tests.add(new Demanded(step.key(), test));
      demands.merge(demand.field(), demand, FieldDemand::and);
    }

    private void offer(List<RulePattern> patterns, CaseAnalysis cases) {
      Step step = patterns.get(0).step();
      if (step.section().isEmpty()) {
        if (patterns.stream().anyMatch(pattern -> !pattern.step().isNegated())) {
          offers.add(step.key());
        }
        return;
      }
      cases
          .witness(patterns)
          .ifPresent(
              fact -> {
                facts.put(step.key(), fact);
                offers.add(step.key());
                for (Field field : step.section().get().fields()) {
                  if (field.of(fact) != null) {
                    offers.add(field);
                  }
                }
              });
    }

    /** Returns what a field has at the facts of the rule, by which others may ask for it. */
    Collection<?> values(Field field) {
      for (Object fact : facts.values()) {
        Object value = field.key().equals(Vocabulary.key(fact)) ? field.of(fact) : null;
        if (value != null) {
          return value instanceof Collection<?> all ? all : List.of(FieldDemand.key(value));
        }
      }
      return List.of();
    }

    /** Tells whether the conditions hold at the facts of another rule. */
    boolean holdsAt(Outline other) {
      for (Demanded demanded : tests) {
        Object fact = other.facts().get(demanded.key());
        if (!ConditionSemantics.holds(demanded.test(), fact).orElse(true)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Returns keys of everything that a rule says, under which it is found. */
  private List<Object> sayings(CompiledRule rule) {
    ConsequenceSummary summary = sayings.get(rule);
    if (!summary.certain()) {
      return List.of();
    }
    if (!summary.excludes()) {
      return List.of(alike(rule, summary));
    }
    Stratum stratum = rule.info().phase();
    List<Object> keys = new ArrayList<>(List.of(List.of(stratum, "")));
    summary.names().forEach(name -> keys.add(List.of(stratum, name)));
    return keys;
  }

  /** Returns what rules have in common that say the same. */
  private static Object alike(CompiledRule rule, ConsequenceSummary summary) {
    String verb = summary.excludes() ? "exclude" : summary.verb();
    return summary.excludes() || summary.comparable()
        ? List.of(rule.info().phase(), verb, summary.names())
        : List.of(rule.info().phase(), verb, summary.names(), rule.info().reason());
  }

  private Object twinKey(Outline outline) {
    ConsequenceSummary summary = sayings.get(outline.rule());
    return summary.certain()
        ? List.of(
            alike(outline.rule(), summary),
            outline.needs(),
            new HashSet<>(outline.demands().values()))
        : outline.rule();
  }

  private static void add(
      Outline outline, Map<Shape, Map<List<Object>, NavigableMap<Double, List<Outline>>>> byShape) {
    Shape shape = Shape.of(outline);
    var byValues = byShape.computeIfAbsent(shape, key -> new HashMap<>());
    List<Collection<?>> values = new ArrayList<>();
    shape.valued().forEach(field -> values.add(outline.demands().get(field).values()));
    for (List<Object> choice : choices(values)) {
      byValues
          .computeIfAbsent(choice, key -> new TreeMap<>())
          .computeIfAbsent(shape.border(outline), key -> new ArrayList<>())
          .add(outline);
    }
  }

  /** Returns every choice of one element of each collection. */
  private static List<List<Object>> choices(List<Collection<?>> from) {
    List<List<Object>> choices = List.of(List.of());
    for (Collection<?> some : from) {
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> choice : choices) {
        for (Object element : some) {
          List<Object> more = new ArrayList<>(choice);
          more.add(element);
          longer.add(more);
        }
      }
      choices = longer;
    }
    return choices;
  }

  /** Returns the rules that demand the same in the same words or others, by id. */
  List<CompiledRule> twins(CompiledRule rule) {
    return byDemands.get(twinKey(outlines.get(rule)));
  }

  /**
   * Visits rules that may say as much as a rule whenever it fires, roughly the widest first.
   *
   * @param more takes each, and tells whether to go on
   */
  void visit(CompiledRule rule, Predicate<CompiledRule> more) {
    Outline outline = outlines.get(rule);
    var byShape = bySaying.get(rarest(sayings(rule)));
    if (byShape == null) {
      return;
    }
    for (var group : byShape.entrySet()) {
      Shape shape = group.getKey();
      if (outline.offers().containsAll(shape.needs())) {
        List<Collection<?>> values = new ArrayList<>();
        shape.valued().forEach(field -> values.add(outline.values(field)));
        for (List<Object> choice : choices(values)) {
          var byBorder = group.getValue().get(choice);
          if (byBorder != null && !visit(within(byBorder, shape, outline), outline, more)) {
            return;
          }
        }
      }
    }
  }

  /** Of the approaches that a rule excludes, the one that fewest sorts of rules exclude. */
  private Object rarest(List<Object> keys) {
    return keys.stream()
        .skip(keys.size() > 1 ? 1 : 0)
        .filter(bySaying::containsKey)
        .min(Comparator.comparing(key -> bySaying.get(key).size()))
        .orElse(null);
  }

  private static Collection<List<Outline>> within(
      NavigableMap<Double, List<Outline>> byBorder, Shape shape, Outline outline) {
    if (shape.measured() == null) {
      return byBorder.values();
    }
    Object value = outline.values(shape.measured()).stream().findFirst().orElse(null);
    if (!(value instanceof Double number)) {
      return byBorder.values();
    }
    return shape.upwards()
        ? byBorder.headMap(number, true).values()
        : byBorder.tailMap(number, true).descendingMap().values();
  }

  private static boolean visit(
      Collection<List<Outline>> groups, Outline outline, Predicate<CompiledRule> more) {
    for (List<Outline> group : groups) {
      for (Outline other : group) {
        boolean itself = other.rule().equals(outline.rule());
        if (!itself && other.holdsAt(outline) && !more.test(other.rule())) {
          return false;
        }
      }
    }
    return true;
  }
}
