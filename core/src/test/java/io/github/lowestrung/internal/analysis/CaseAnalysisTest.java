package io.github.lowestrung.internal.analysis;

import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.internal.analysis.CaseAnalysis.RulePattern;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.toy.CompiledRules;
import io.github.lowestrung.toy.ToyAnalysis;
import io.github.lowestrung.toy.ToyLadder;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Account;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.term.KnownNames;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What never holds, and what follows, is proven by trying one fact of each sort. */
class CaseAnalysisTest {

  private static final CaseAnalysis CASES = ToyAnalysis.cases();

  private static final Map<String, Condition<?>> CONDITIONS =
      Stream.<Condition<?>>of(
              rows("rows > 5", n -> n > 5),
              rows("rows > 3", n -> n > 3),
              rows("rows < 2", n -> n < 2),
              rows("rows == 5", n -> n == 5),
              rows("rows != 5", n -> n != 5),
              rows("rows in (5, 7)", n -> n == 5 || n == 7),
              rows("rows * 2 > 10", n -> n * 2 > 10),
              that("sizeGb > 0.5", (Dataset d) -> d.sizeGb() != null && d.sizeGb() > 0.5),
              that("rows == null", (Dataset d) -> d.rows() == null),
              that(
                  "sizeGb > 9 || rows > 3",
                  (Dataset d) ->
                      (d.sizeGb() != null && d.sizeGb() > 9) || (d.rows() != null && d.rows() > 3)),
              that("labeled", (Dataset d) -> Boolean.TRUE.equals(d.labeled())),
              that("!labeled", (Dataset d) -> Boolean.FALSE.equals(d.labeled())),
              that("modality == Modality.VIDEO", (Dataset d) -> d.modality() == Modality.VIDEO),
              that("modality != Modality.TEXT", (Dataset d) -> d.modality() != Modality.TEXT),
              that("languages contains \"de\"", (Dataset d) -> speaks(d, "de")),
              that("languages not contains \"de\"", (Dataset d) -> !speaks(d, "de")),
              that("languages.size() > 2", (Dataset d) -> true),
              that("rows > 4", (Dataset d) -> d.rows() > 4),
              name("name == \"a\"", "a"::equals),
              name("name in (\"a\", \"b\")", n -> n.equals("a") || n.equals("b")),
              name("name != \"b\"", n -> !n.equals("b")),
              name("name not in (\"b\")", n -> !n.equals("b")),
              name("name matches \"a.*\"", n -> n.startsWith("a")),
              that("approach == \"stool\"", (Candidate c) -> c.approach().equals("stool")),
              that("approach != \"bench\"", (Candidate c) -> !c.approach().equals("bench")),
              that("rung > 1", (Recommended r) -> r.rung() > 1),
              that("rung <= 1", (Recommended r) -> r.rung() <= 1),
              that("approach not in (\"stool\")", (Recommended r) -> !r.approach().equals("stool")),
              that("place > 3", (Standing s) -> s.place() > 3),
              that("covers(\"stool\")", (Excluded e) -> e.covers("stool")),
              that("covers(\"bench\")", (Excluded e) -> e.covers("bench")),
              that("single", Tasks::single),
              that("!single()", (Tasks t) -> !t.single()),
              that("within(Task.OCR)", (Tasks t) -> t.within(Task.OCR)),
              that("include(Task.OCR)", (Tasks t) -> t.include(Task.OCR)),
              that(
                  "within(Task.OCR, Task.TRANSLATION)",
                  (Tasks t) -> t.within(Task.OCR, Task.TRANSLATION)))
          .collect(Collectors.toMap(Condition::words, Function.identity()));

  private static Condition<Dataset> rows(String words, Predicate<Long> holds) {
    return that(words, d -> d.rows() != null && holds.test(d.rows()));
  }

  private static Condition<Concept> name(String words, Predicate<String> holds) {
    return that(words, c -> holds.test(c.name()));
  }

  private static boolean speaks(Dataset data, String language) {
    return data.languages() != null && data.languages().contains(language);
  }

  private static Class<?> type(String words) {
    return switch (words.replaceAll("[ (].*", "")) {
      case "name" -> Concept.class;
      case "approach" -> words.contains("not") ? Recommended.class : Candidate.class;
      case "rung" -> Recommended.class;
      case "place" -> Standing.class;
      case "covers" -> Excluded.class;
      case "single", "!single", "within", "include" -> Tasks.class;
      default -> Dataset.class;
    };
  }

  /** Reads patterns: conditions joined by {@code +}, perhaps after {@code not}. */
  private static List<RulePattern> patterns(String written) {
    return Arrays.stream(written.split(" & "))
        .filter(words -> !words.isBlank())
        .map(CaseAnalysisTest::pattern)
        .toList();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // a table holds conditions of all types
  private static RulePattern pattern(String written) {
    boolean negated = written.startsWith("not ");
    String[] words = (negated ? written.substring(4) : written).split(" \\+ ");
    Condition[] conditions = Arrays.stream(words).map(CONDITIONS::get).toArray(Condition[]::new);
    assertThat(conditions).doesNotContainNull();
    Class type = type(words[0]);
    ToyRule rule = rule("A-01");
    CompiledRule read =
        CompiledRules.read(
            (negated ? rule.not(type, conditions) : rule.each(type, conditions)).then(c -> {}));
    return new RulePattern(read, read.shape().steps().get(0));
  }

  @ParameterizedTest(name = "{0} within {1}: {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          rows > 5;                           rows > 3;                           true
          rows > 3;                           rows > 5;                           false
          rows > 3;                           rows > 3;                           true
          rows == 5;                          rows in (5, 7);                     true
          rows in (5, 7);                     rows == 5;                          false
          rows > 5;                           rows != 5;                          true
          rows != 5;                          rows > 5;                           false
          rows > 5;                           labeled;                            false
          rows > 5;                           sizeGb > 9 || rows > 3;             true
          sizeGb > 9 || rows > 3;             rows > 3;                           false
          rows > 5 + labeled;                 labeled;                            true
          labeled;                            rows > 5 + labeled;                 false
          rows > 5 + rows < 2;                labeled;                            true
          modality == Modality.VIDEO;         modality != Modality.TEXT;          true
          modality != Modality.TEXT;          modality == Modality.VIDEO;         false
          languages contains "de";            languages not contains "de";        false
          rows == null;                       rows > 3;                           false
          rows > 3;                           rows == null;                       false
          languages.size() > 2;               languages.size() > 2;               true
          rows > 5 + languages.size() > 2;    languages.size() > 2;               true
          languages.size() > 2;               rows > 5;                           false
          rows * 2 > 10;                      rows > 3;                           false
          rows > 4;                           rows > 4;                           false
          name == "a";                        name in ("a", "b");                 true
          name in ("a", "b");                 name == "a";                        false
          name == "a";                        name != "b";                        true
          name != "b";                        name not in ("b");                  true
          name != "b";                        name == "a";                        false
          name == "a";                        name matches "a.*";                 false
          name matches "a.*";                 name matches "a.*";                 true
          approach == "stool";                approach != "bench";                true
          approach != "bench";                approach == "stool";                false
          rung > 1;                           approach not in ("stool");          true
          approach not in ("stool");          rung > 1;                           false
          place > 3;                          place > 3;                          true
          covers("stool");                    covers("stool");                    true
          covers("stool");                    covers("bench");                    false
          within(Task.OCR);                   include(Task.OCR);                  true
          include(Task.OCR);                  within(Task.OCR);                   false
          within(Task.OCR);                   single;                             true
          within(Task.OCR);                   within(Task.OCR, Task.TRANSLATION); true
          within(Task.OCR, Task.TRANSLATION); include(Task.OCR);                  false
          """)
  void one_pattern_is_within_another(String narrow, String wide, boolean within) {
    assertThat(CASES.within(pattern(narrow), pattern(wide))).isEqualTo(within);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          rows > 5;                                       false
          not rows > 5;                                   false
          rows > 5 & rows < 2;                            true
          rows > 5 + rows < 2;                            true
          rows > 5 & rows > 3;                            false
          rows > 5 & not rows > 3;                        true
          rows > 3 & not rows > 5;                        false
          not rows > 3 & not rows < 2;                    false
          rows == null & rows > 3;                        true
          labeled & !labeled;                             true
          labeled & not !labeled;                         false
          languages contains "de" & languages not contains "de"; true
          languages.size() > 2 & not languages.size() > 2; true
          languages.size() > 2 & rows > 5;                false
          rows > 4;                                       false
          single & !single();                             true
          single & within(Task.OCR, Task.TRANSLATION);    false
          rung > 1 & rung <= 1;                           true
          rung <= 1 & approach not in ("stool");          false
          """)
  void patterns_on_one_fact_may_never_be_met(String patterns, boolean never) {
    assertThat(CASES.never(patterns(patterns))).isEqualTo(never);
  }

  @ParameterizedTest(name = "{0} from {1}: {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          rows > 3;                 rows > 5;                   true
          rows > 5;                 rows > 3;                   false
          not rows > 5;             rows < 2;                   true
          not rows > 5;             not rows > 3;               true
          not rows > 3;             not rows > 5;               false
          rows > 3 & not rows < 2;  rows > 5;                   true
          rows > 3 & labeled;       rows > 5;                   false
          rows > 3;                 rows > 5 & labeled;         true
          rows > 3;                 ##;                         false
          not rows > 3 + rows < 2;  ##;                         true
          not rows > 3;             not rows > 3 + labeled;     false
          """)
  void patterns_follow_from_others(String patterns, String from, boolean follow) {
    assertThat(CASES.follow(patterns(patterns), patterns(from))).isEqualTo(follow);
  }

  @Test
  void a_condition_with_a_variable_is_its_rules_own() {
    RulePattern one = joined("A-01");
    RulePattern other = joined("A-02");
    assertThat(CASES.within(one, one)).isTrue();
    assertThat(CASES.within(one, other)).isFalse();
  }

  private static RulePattern joined(String id) {
    CompiledRule read =
        CompiledRules.read(
            rule(id)
                .binding(Tasks.class, Boolean.class, "$one", Tasks::single)
                .joined(Dataset.class, "labeled == $one", "$one", (d, one) -> true)
                .then(c -> {}));
    return new RulePattern(read, read.shape().steps().get(1));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // conditions on accounts all
  private static RulePattern account(String... conditions) {
    CompiledRule read =
        CompiledRules.read(
            rule("A-01")
                .each(
                    Account.class,
                    Arrays.stream(conditions)
                        .map(words -> ToyRule.<Account>that(words, a -> true))
                        .toArray(Condition[]::new))
                .then(c -> {}));
    return new RulePattern(read, read.shape().steps().get(0));
  }

  private static String anyOf(String field, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> field + " contains \"s" + i + "\"")
        .collect(Collectors.joining(" || "));
  }

  @Test
  void nothing_is_proven_of_too_many_cases() {
    List<String> services = IntStream.range(0, 20).mapToObj(i -> "s" + i).toList();
    CaseAnalysis many =
        new CaseAnalysis(ToyLadder.LADDER, new KnownNames(List.of(), services, List.of()));
    RulePattern one = account(anyOf("existingCustomerOf", 9));
    RulePattern both = account(anyOf("existingCustomerOf", 9), anyOf("newCustomerOf", 9));
    RulePattern wide = account(anyOf("existingCustomerOf", 12));

    assertThat(many.within(one, one)).isTrue();
    assertThat(many.within(both, both)).isFalse();
    assertThat(many.within(wide, wide)).isFalse();
  }

  @Test
  void nothing_is_proven_of_too_many_conditions_that_cannot_be_read() {
    RulePattern ten = unread(10);
    RulePattern eleven = unread(11);
    assertThat(CASES.within(ten, ten)).isTrue();
    assertThat(CASES.within(eleven, eleven)).isFalse();
  }

  private static RulePattern unread(int count) {
    return account(
        IntStream.range(0, count)
            .mapToObj(i -> "newCustomerOf.size() > " + i)
            .toArray(String[]::new));
  }

  @Test
  void of_some_classes_there_is_at_most_one_fact() {
    assertThat(Stream.of(Dataset.class, Tasks.class, Recommended.class))
        .allMatch(type -> CaseAnalysis.single(CompiledRules.step(type)));
    assertThat(Stream.of(Concept.class, Candidate.class, Excluded.class, Standing.class))
        .noneMatch(type -> CaseAnalysis.single(CompiledRules.step(type)));
  }
}
