package io.github.lowestrung.internal.rule;

import static io.github.lowestrung.drl.Conclusions.exclude;
import static io.github.lowestrung.internal.rule.RuleModel.Quantifier.EACH;
import static io.github.lowestrung.internal.rule.RuleModel.Quantifier.EXISTS;
import static io.github.lowestrung.internal.rule.RuleModel.Quantifier.NOT;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.execute;
import static org.drools.model.PatternDSL.pattern;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.internal.rule.RuleModel.Source;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.Threshold;
import io.github.lowestrung.rulebook.catalog.RuleIdScheme;
import io.github.lowestrung.rulebook.threshold.Parameter;
import io.github.lowestrung.rulebook.threshold.Parameter.Direction;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyLadder;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.DatasetBuilder;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Team;
import io.github.lowestrung.workload.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.model.DSL;
import org.drools.model.DeclarationSource;
import org.drools.model.Drools;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.RuleBuilder;
import org.drools.model.view.ViewItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions are read with the fields that they name, and refused where a comma is expected. */
class RuleModelReaderTest {

  private static Rule on(Class<?> type, String condition) {
    return rule("A-01").each(type, that(condition, fact -> true)).then(c -> exclude(c, "stool"));
  }

  private static List<String> reads(String condition) {
    return CompiledRules.step(Dataset.class, condition).named().stream()
        .map(field -> field.path())
        .toList();
  }

  @Test
  void a_condition_reads_the_fields_that_it_names() {
    assertThat(reads("rows * 2 > labeledExamples || this.sizeGb > $data.sparse"))
        .containsExactly("data.sizeGb", "data.rows", "data.labeledExamples");
    assertThat(reads("languages contains \"rows > sizeGb\"")).containsExactly("data.languages");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rows > 1 && sizeGb > 5",
        "rows > 1 && < 5",
        "(rows > 1 && labeled == true) || sizeGb > 5",
        "!(rows > 1 && labeled == true)"
      })
  void conditions_are_joined_by_commas(String condition) {
    assertThatThrownBy(() -> CompiledRules.read(on(Dataset.class, condition)))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll("&&", "(" + condition + ")", "where a comma is expected");
  }

  @Test
  void a_text_may_have_any_operator_in_it() {
    assertThat(reads("languages contains \"a && b\"")).containsExactly("data.languages");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name != \"rows\"", "value > 5", "name == $name", "name in (\"rows\", \"size\")"})
  void a_threshold_is_asked_for_by_its_name(String condition) {
    Thresholds thresholds = new Thresholds(List.of());
    assertThatThrownBy(
            () ->
                new RuleReader(
                        on(Threshold.class, condition),
                        "toy",
                        RuleIdScheme.NONE,
                        thresholds,
                        Vocabulary.LIBRARY)
                    .read())
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("matches a Threshold by other than its name");
  }

  @Test
  void a_threshold_that_is_published_is_a_constant() {
    RuleModel shape = shape(on(Threshold.class, "name == \"limit\""), limit(5));
    assertThat(shape.steps()).isEmpty();
    assertThat(shape.constants()).hasSize(1);
  }

  private static RuleModel shape(Rule rule, Parameter... parameters) {
    Thresholds thresholds =
        new Thresholds(
            List.of(new Thresholds.RulebookThresholds("toy", List.of(parameters), List.of())));
    return new RuleReader(rule, "toy", RuleIdScheme.NONE, thresholds, Vocabulary.LIBRARY)
        .read()
        .shape();
  }

  private static Parameter limit(double value) {
    return new Parameter("limit", value, Direction.LOWER, "rows", "X", LocalDate.EPOCH);
  }

  @Test
  void the_number_of_a_threshold_is_known_to_conditions_and_shown_in_them() throws Exception {
    RuleModel shape =
        shape(
            rule("A-01")
                .binding(
                    Threshold.class,
                    Double.class,
                    "$limit",
                    Threshold::value,
                    that("name == \"limit\"", t -> true))
                .joined(Dataset.class, "rows > $limit", "$limit", RuleModelReaderTest::isOver)
                .then(c -> exclude(c, "stool")),
            limit(5));

    assertThat(shape.constants()).containsValues(5.0);
    assertThat(new BindingFrame(shape).named("$limit")).isEqualTo(5.0);
    RuleModel.Test test = shape.steps().get(0).tests().get(0);
    assertThat(test.words()).isEqualTo("rows > 5");
    assertThat(test.arguments()).containsExactly(shape.steps().get(0).slot());
    assertThat(test.predicate().test(DatasetBuilder.builder().rows(5L).build())).isFalse();
    assertThat(test.predicate().test(DatasetBuilder.builder().rows(6L).build())).isTrue();
  }

  private static boolean isOver(Dataset data, Double limit) {
    return data.rows() > limit;
  }

  @Test
  void a_threshold_that_nobody_publishes_is_refused_with_the_nearest() {
    Rule asking = on(Threshold.class, "name == \"limits\"");
    assertThatThrownBy(() -> shape(asking, limit(5)))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(
            "\"Toy - A-01\"", "parameter (limits), which no rulebook publishes", "limit");
  }

  @Test
  void a_pattern_has_a_place_for_its_fact_and_each_variable() {
    RuleModel shape =
        shape(
            rule("A-01")
                .binding(Dataset.class, Long.class, "$rows", Dataset::rows)
                .joined(Dataset.class, "labeledExamples > $rows", "$rows", (d, rows) -> true)
                .not(Tasks.class)
                .exists(Team.class)
                .then(c -> exclude(c, "stool")));

    assertThat(shape.steps())
        .extracting(RuleModel.Step::quantifier)
        .containsExactly(EACH, EACH, NOT, EXISTS);
    int rows = shape.slots().get("$rows");
    RuleModel.Step first = shape.steps().get(0);
    RuleModel.Step second = shape.steps().get(1);
    assertThat(first.bound()).containsExactly(rows);
    assertThat(shape.bindings().get(rows).arguments()).containsExactly(first.slot());
    assertThat(second.tests().get(0).arguments()).containsExactly(second.slot(), rows);
    assertThat(second.named()).extracting(f -> f.path()).containsExactly("data.labeledExamples");
    assertThat(shape.steps()).extracting(RuleModel.Step::slot).doesNotHaveDuplicates();
  }

  @Test
  void a_section_with_one_field_is_read_as_a_whole() {
    assertThat(CompiledRules.step(Tasks.class, "single").named())
        .extracting(field -> field.path())
        .containsExactly("task");
    assertThat(CompiledRules.step(Concept.class, "name == \"rows\"").named()).isEmpty();
  }

  private static Rule view(ViewItem<?>... items) {
    List<RuleItemBuilder<?>> all = new ArrayList<>(List.of(items));
    all.add(execute((Drools drools) -> {}));
    return built(all.toArray(RuleItemBuilder[]::new));
  }

  private static Rule built(RuleItemBuilder<?>... items) {
    RuleBuilder rule =
        PatternDSL.rule("toy", "Toy - A-01").attribute(Rule.Attribute.RULEFLOW_GROUP, "exclude");
    Map.of("id", "A-01", "kind", "constraint", "since", "1", "source", "X", "reason", "so")
        .forEach(rule::metadata);
    return rule.build(items);
  }

  private static ViewItem<?> any(Class<?> type) {
    return pattern(declarationOf(type));
  }

  static Stream<Arguments> unknownShapes() {
    Variable<Ladder> ladder = declarationOf(Ladder.class);
    Variable<Long> count = declarationOf(Long.class);
    Global<Ladder> global = PatternDSL.globalOf(Ladder.class, "toy", "everything");
    return Stream.of(
        arguments(view(PatternDSL.or(any(Tasks.class), any(Team.class))), "uses OR"),
        arguments(
            view(PatternDSL.not(PatternDSL.and(any(Tasks.class), any(Team.class)))),
            "has a NOT around more than one pattern"),
        arguments(
            view(PatternDSL.exists(PatternDSL.not(any(Tasks.class)))),
            "has a EXISTS around more than one pattern"),
        arguments(
            view(
                PatternDSL.accumulate(
                    any(Tasks.class), DSL.accFunction(CountAccumulateFunction::new).as(count))),
            "uses ACCUMULATE"),
        arguments(
            view(pattern(declarationOf(Tasks.class)).expr("e", Tasks::single)),
            "has a condition without words"),
        arguments(
            view(pattern(declarationOf(Rung.class, PatternDSL.from(global, g -> g.rungs())))),
            "uses the global everything"),
        arguments(
            view(
                pattern(ladder),
                pattern(
                    declarationOf(
                        Rung.class,
                        PatternDSL.from(
                            ladder, ladder, ladder, ladder, (a, b, c, d) -> a.rungs())))),
            "takes rows from From4Impl, where a from is known that needs at most three variables"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("unknownShapes")
  void a_shape_that_could_not_be_explained_is_refused(Rule rule, String what) {
    assertThatThrownBy(() -> CompiledRules.read(rule))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(what, "Such a rule could decide, but not be explained.");
  }

  @Test
  void a_consequence_concludes_by_way_of_its_context() {
    Rule silent = built(any(Tasks.class), execute(() -> {}));
    assertThatThrownBy(() -> CompiledRules.read(silent))
        .hasMessageContaining("concludes nothing, as its consequence takes no kcontext");
  }

  static Stream<Arguments> sources() {
    Variable<Ladder> ladder = declarationOf(Ladder.class);
    Variable<String> name = declarationOf(String.class, "$name");
    List<Rung> rungs = ToyLadder.LADDER.rungs();
    return Stream.of(
        arguments(PatternDSL.from(() -> rungs), rungs),
        arguments(PatternDSL.from(ladder), ToyLadder.LADDER),
        arguments(PatternDSL.from(ladder, l -> l.rungs()), rungs),
        arguments(PatternDSL.from(ladder, ladder, (l, m) -> m.rungs()), rungs),
        arguments(
            PatternDSL.from(name, ladder, name, (n, l, m) -> List.of(n, l, m)),
            List.of("stool", ToyLadder.LADDER, "stool")));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void rows_come_from_up_to_three_variables(DeclarationSource source, Object rows) {
    Rule rule = view(pattern(declarationOf(Rung.class, source)));
    Source read = CompiledRules.read(rule).shape().steps().get(0).source();
    assertThat(
            read.rows()
                .apply(
                    read.arguments().size() == 3
                        ? new Object[] {"stool", ToyLadder.LADDER, "stool"}
                        : new Object[] {ToyLadder.LADDER, ToyLadder.LADDER}))
        .isEqualTo(rows);
  }

  @Test
  void rows_are_found_by_the_places_of_their_variables() {
    RuleModel shape =
        shape(
            rule("A-01")
                .binding(Ladder.class, Ladder.class, "$ladder", ladder -> ladder)
                .from(Rung.class, "$ladder", Ladder::rungs)
                .then(c -> exclude(c, "stool")));
    assertThat(shape.steps().get(0).source()).isNull();
    assertThat(shape.steps().get(1).source().arguments())
        .containsExactly(shape.slots().get("$ladder"));
  }
}
