package io.github.lowestrung.internal.analysis;

import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.rulebook.model.Tuning;
import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.rulebook.service.Closing;
import io.github.lowestrung.rulebook.service.LanguageSupport;
import io.github.lowestrung.rulebook.service.Minimum;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyAnalysis;
import io.github.lowestrung.toy.ToyLadder;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.workload.Account;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Economics;
import io.github.lowestrung.workload.ModelChoice;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.term.Term;
import io.github.lowestrung.workload.waiver.Scope;
import io.github.lowestrung.workload.waiver.Scope.AnyOf;
import io.github.lowestrung.workload.waiver.Scope.Range;
import io.github.lowestrung.workload.waiver.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each field is tried at the values that rules and tables mention, and just beside them. */
class BoundaryValuesTest {

  private static Field field(String path) {
    return Vocabulary.LIBRARY.field(path).orElseThrow();
  }

  private static <T> ToyRule on(Class<T> type, String condition) {
    return rule("A-01").each(type, that(condition, fact -> true));
  }

  private static BoundaryValues of(ToyRule rule) {
    return ToyAnalysis.of(rule.then(c -> {})).boundaries();
  }

  private static String values(BoundaryValues boundaries, String path) {
    return boundaries.values(field(path)).stream()
        .map(value -> value instanceof Term term ? term.term() : value.toString())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          rows > 5;                           data.rows;             4 5 6
          rows != 1;                          data.rows;             0 1 2
          0 < rows;                           data.rows;             0 1
          sizeGb <= 0.5;                      data.sizeGb;           0.49 0.5 0.51
          sizeGb <= 0;                        data.sizeGb;           0.0 0.01
          rows > 5;                           data.sizeGb;           ##
          rows > 5 || sizeGb == 2;            data.sizeGb;           1.99 2.0 2.01
          rows not in (5, 7);                 data.rows;             ##
          rows * 2 > 8;                       data.rows;             1 1000000
          rows > labeledExamples;             data.rows;             1 1000000
          rows > labeledExamples;             data.labeledExamples;  1 1000000
          rows > 5 || rows > sizeGb * 2;      data.rows;             4 5 6
          rows > 5 || rows > sizeGb * 2;      data.sizeGb;           1.0 1000000.0
          labeled != true;                    data.labeled;          true false
          rows > 5;                           data.labeled;          true false
          rows > 5;                           latency.mode;          real-time asynchronous batch
          """)
  void a_field_is_tried_at_its_borders(String condition, String path, String values) {
    assertThat(values(of(on(Dataset.class, condition)), path)).isEqualTo(values);
  }

  @Test
  void what_must_be_positive_is_tried_above_zero_only() {
    BoundaryValues boundaries =
        of(on(Economics.class, "monthlyRequests > 1 || peakRequestsPerSecond > 0"));
    assertThat(values(boundaries, "economics.monthlyRequests")).isEqualTo("1 2");
    assertThat(values(boundaries, "economics.peakRequestsPerSecond")).isEqualTo("0.01");
  }

  @Test
  void a_number_is_tried_between_borders_that_are_close() {
    BoundaryValues boundaries = of(on(Economics.class, "peakRequestsPerSecond > 0.004"));
    assertThat(values(boundaries, "economics.peakRequestsPerSecond"))
        .isEqualTo("0.002 0.004 0.014");
    boundaries = of(on(Dataset.class, "sizeGb > 0.5 || sizeGb > 0.504"));
    assertThat(values(boundaries, "data.sizeGb")).contains("0.502");
  }

  @Test
  void the_numbers_of_all_rules_count() {
    BoundaryValues boundaries =
        ToyAnalysis.of(
                on(Dataset.class, "rows > 5").then(c -> {}),
                rule("A-02").not(Dataset.class, that("rows < 9", d -> true)).then(c -> {}))
            .boundaries();
    assertThat(boundaries.numbers(field("data.rows"))).containsExactly(5.0, 9.0);
    assertThat(boundaries.numbers(field("data.sizeGb"))).isEmpty();
    assertThat(values(boundaries, "data.rows")).isEqualTo("4 5 6 8 9 10");
  }

  @Test
  void a_step_beside_a_border_is_one_for_whole_numbers() {
    assertThat(BoundaryValues.beside(field("data.rows"))).isEqualTo(1);
    assertThat(BoundaryValues.beside(field("data.sizeGb"))).isEqualTo(0.01);
  }

  private static List<String> inFormulas(ToyRule rule) {
    BoundaryValues boundaries = of(rule);
    return Vocabulary.LIBRARY.fields().stream()
        .filter(boundaries::inFormula)
        .map(Field::path)
        .toList();
  }

  @Test
  void a_formula_uses_numbers() {
    assertThat(inFormulas(on(Dataset.class, "rows * 2 > 8 || sizeGb > 5")))
        .containsExactly("data.rows");
    assertThat(inFormulas(on(Dataset.class, "labeled == sparse"))).isEmpty();
    assertThat(inFormulas(on(Dataset.class, "rows > 5 || rows > sizeGb * 2")))
        .containsExactly("data.sizeGb");
    assertThat(inFormulas(on(Dataset.class, "languages.size() > 2"))).isEmpty();
    assertThat(inFormulas(on(Dataset.class, "rows > 5"))).isEmpty();
  }

  @Test
  void a_method_of_a_fact_may_use_all_its_numbers() {
    List<String> numbers =
        Vocabulary.LIBRARY.sections().get("data").fields().stream()
            .filter(field -> field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.WHOLE)
            .map(Field::path)
            .toList();
    assertThat(numbers).contains("data.sizeGb", "data.documentPages");
    assertThat(inFormulas(on(Dataset.class, "density() > 5"))).isEqualTo(numbers);
  }

  @Test
  void texts_are_those_that_rules_mention_and_an_example() {
    BoundaryValues boundaries =
        of(on(ModelChoice.class, "algorithm == \"xgboost\" || foundationModel != \"nova\""));
    assertThat(values(boundaries, "model.algorithm")).isEqualTo("xgboost nova lightgbm");
    assertThat(values(boundaries, "model.foundationModel")).isEqualTo("xgboost nova llama-3");
    assertThat(values(boundaries, "model.pretrainedArchitecture")).isEqualTo("vision-transformer");
  }

  @Test
  void names_are_those_that_are_known() {
    BoundaryValues boundaries = of(on(Account.class, "existingCustomerOf contains \"hammer\""));
    assertThat(values(boundaries, "location.region")).isEqualTo("north");
    assertThat(values(boundaries, "proposal.approach")).isEqualTo("stool bench ladder");
    assertThat(values(boundaries, "offered")).isEqualTo("stool bench ladder");
    assertThat(values(boundaries, "account.existingCustomerOf")).isEqualTo("hammer");
    assertThat(values(boundaries, "account.newCustomerOf")).isEmpty();
  }

  @Test
  void a_rule_that_asks_the_ladder_may_compare_texts_with_approaches() {
    assertThat(
            values(
                of(on(ModelChoice.class, "algorithm != null").each(Ladder.class)),
                "model.algorithm"))
        .isEqualTo("stool bench ladder lightgbm");
    assertThat(values(of(on(ModelChoice.class, "algorithm != null")), "model.algorithm"))
        .isEqualTo("lightgbm");
  }

  @Test
  void the_tables_have_borders_and_names_too() {
    Minimum rows =
        new Minimum("stool", null, null, "rows", 7, null, Certainty.VERIFIED, "X", LocalDate.EPOCH);
    Tuning tuning =
        new Tuning(
            "bench",
            List.of("oak", "fir"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Certainty.VERIFIED,
            "X",
            null);
    Closing closing =
        new Closing("lathe", "stool", null, null, null, null, Certainty.VERIFIED, "", "X", null);
    BoundaryValues boundaries =
        ToyAnalysis.of().boundaries(PlatformTables.of(List.of(rows, tuning, closing)));
    assertThat(values(boundaries, "data.rows")).isEqualTo("6 7 8");
    assertThat(values(boundaries, "data.labeledExamples")).isEmpty();
    assertThat(values(boundaries, "model.foundationModel")).isEqualTo("oak fir llama-3");
    assertThat(values(boundaries, "account.newCustomerOf")).isEqualTo("lathe");
  }

  private static LanguageSupport spoken(List<String> languages, List<String> without) {
    return new LanguageSupport(
        "stool",
        null,
        List.of(),
        null,
        languages,
        without,
        null,
        null,
        Certainty.VERIFIED,
        "X",
        LocalDate.EPOCH);
  }

  @Test
  void of_languages_that_all_tables_treat_alike_one_is_tried() {
    BoundaryValues boundaries =
        ToyAnalysis.of()
            .boundaries(
                PlatformTables.of(
                    List.of(
                        spoken(List.of("en", "de", "fr"), null),
                        spoken(null, List.of("fr", "eo")))));
    assertThat(values(boundaries, "data.languages")).isEqualTo("de eo fr");
  }

  private static BoundaryValues waived(Map<Field, Scope.Condition> scope) {
    CompiledRule rule = CompiledRules.read(on(Dataset.class, "rows > 5").then(c -> {}));
    Waiver waiver =
        new Waiver(
            "W-1",
            "A-01",
            new Scope(scope),
            "so",
            "boss",
            LocalDate.EPOCH,
            Waiver.ExpiryPolicy.ERROR);
    return new BoundaryValues(
        new RuleSet(List.of(rule.waivedBy(List.of(waiver)))),
        ToyLadder.LADDER,
        ToyAnalysis.NO_TABLES,
        ToyAnalysis.NAMES);
  }

  @Test
  void the_scope_of_a_waiver_has_borders() {
    assertThat(values(waived(Map.of(field("data.rows"), new Range(50, 90))), "data.rows"))
        .isEqualTo("4 5 6 49 50 51 89 90 91");
    assertThat(values(waived(Map.of(field("data.sizeGb"), new Range(null, 2.5))), "data.sizeGb"))
        .isEqualTo("2.49 2.5 2.51");
    assertThat(values(waived(Map.of(field("data.rows"), new AnyOf(List.of(20L)))), "data.rows"))
        .isEqualTo("4 5 6 19 20 21");
    BoundaryValues words =
        waived(
            Map.of(
                field("model.algorithm"),
                new AnyOf(List.of("knn")),
                field("data.labeled"),
                new AnyOf(List.of(true))));
    assertThat(values(words, "model.algorithm")).isEqualTo("knn lightgbm");
    assertThat(values(words, "data.labeled")).isEqualTo("true false");
  }
}
