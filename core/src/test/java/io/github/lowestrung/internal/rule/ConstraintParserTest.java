package io.github.lowestrung.internal.rule;

import static io.github.lowestrung.internal.rule.Constraint.Operator.AT_LEAST;
import static io.github.lowestrung.internal.rule.Constraint.Operator.AT_MOST;
import static io.github.lowestrung.internal.rule.Constraint.Operator.EQUAL;
import static io.github.lowestrung.internal.rule.Constraint.Operator.LESS;
import static io.github.lowestrung.internal.rule.Constraint.Operator.MORE;
import static io.github.lowestrung.internal.rule.Constraint.Operator.UNEQUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.lowestrung.internal.rule.Constraint.Call;
import io.github.lowestrung.internal.rule.Constraint.Comparison;
import io.github.lowestrung.internal.rule.Constraint.Constant;
import io.github.lowestrung.internal.rule.Constraint.Containment;
import io.github.lowestrung.internal.rule.Constraint.Disjunction;
import io.github.lowestrung.internal.rule.Constraint.Expression;
import io.github.lowestrung.internal.rule.Constraint.Flag;
import io.github.lowestrung.internal.rule.Constraint.Literal;
import io.github.lowestrung.internal.rule.Constraint.Membership;
import io.github.lowestrung.internal.rule.Constraint.NullTest;
import io.github.lowestrung.internal.rule.Constraint.Opaque;
import io.github.lowestrung.internal.rule.Constraint.Operand;
import io.github.lowestrung.internal.rule.Constraint.Property;
import io.github.lowestrung.internal.rule.Constraint.Variable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of condition is read as what it asks, and what is not read is known not to be. */
class ConstraintParserTest {

  private static Constraint parse(String condition) {
    return ConstraintParser.parse(ConditionTokens.of(condition, Map.of("$limit", "180")));
  }

  private static Property property(String name) {
    return new Property(name);
  }

  private static Literal literal(Object value) {
    return new Literal(value);
  }

  private static Comparison is(String name, Operand value) {
    return new Comparison(property(name), EQUAL, value);
  }

  private static Operand formula(String text) {
    return new Expression(ConditionTokens.of(text, Map.of()));
  }

  static Stream<Arguments> comparisons() {
    return Stream.of(
        arguments("sizeGb > 5", new Comparison(property("sizeGb"), MORE, literal(5.0))),
        arguments("sizeGb>=5.5", new Comparison(property("sizeGb"), AT_LEAST, literal(5.5))),
        arguments("rows < 1000000000L", new Comparison(property("rows"), LESS, literal(1e9))),
        arguments("age <= -180", new Comparison(property("age"), AT_MOST, literal(-180.0))),
        arguments("age > $limit", new Comparison(property("age"), MORE, literal(180.0))),
        arguments("5 < sizeGb", new Comparison(property("sizeGb"), MORE, literal(5.0))),
        arguments("\"a\" != name", new Comparison(property("name"), UNEQUAL, literal("a"))),
        arguments("labeled == true", is("labeled", literal(true))),
        arguments("this.labeled == false", is("labeled", literal(false))),
        arguments("mark.kind == \"a\"", is("mark.kind", literal("a"))),
        arguments("(name == (\"a\"))", is("name", literal("a"))),
        arguments("isolation == Isolation.AIR_GAPPED", is("isolation", new Constant("AIR_GAPPED"))),
        arguments("isolation == com.acme.Isolation.NONE", is("isolation", new Constant("NONE"))),
        arguments("name == $approach", is("name", new Variable("$approach"))),
        arguments("rows == labeledExamples", is("rows", property("labeledExamples"))),
        arguments("name == $row.name()", is("name", formula("$row.name()"))),
        arguments(
            "rows * 2 + 1 > rows / 3",
            new Comparison(formula("rows * 2 + 1"), MORE, formula("rows / 3"))),
        arguments("rows > 0x1F", new Comparison(property("rows"), MORE, formula("0x1F"))));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("name == \"a, b\"", is("name", literal("a, b"))),
        arguments("name == \"a && b || !c\"", is("name", literal("a && b || !c"))),
        arguments("name == \"say \\\"a\\\"\"", is("name", literal("say \"a\""))),
        arguments("name == 'a'", is("name", literal("a"))),
        arguments("name == \"null\"", is("name", literal("null"))),
        arguments("name == \"a  (  b\"", is("name", literal("a  (  b"))),
        arguments(
            "name not in (\"a, b\", \")\")",
            new Membership(property("name"), true, List.of(literal("a, b"), literal(")")))));
  }

  static Stream<Arguments> others() {
    return Stream.of(
        arguments("name != null", new NullTest(property("name"), true)),
        arguments("null == name", new NullTest(property("name"), false)),
        arguments("perMonth() == null", new NullTest(formula("perMonth()"), false)),
        arguments(
            "mode in (Mode.BATCH, Mode.LIVE)",
            new Membership(
                property("mode"), false, List.of(new Constant("BATCH"), new Constant("LIVE")))),
        arguments(
            "rows not in (1, -2L)",
            new Membership(property("rows"), true, List.of(literal(1.0), literal(-2.0)))),
        arguments("tags contains \"a\"", new Containment(property("tags"), false, literal("a"))),
        arguments(
            "tags not contains $tag",
            new Containment(property("tags"), true, new Variable("$tag"))),
        arguments("existing", new Flag(property("existing"), false)),
        arguments("!existing", new Flag(property("existing"), true)),
        arguments("!(mark.firm)", new Flag(property("mark.firm"), true)),
        arguments("single()", new Call("single", List.of(), false)),
        arguments(
            "!restsOn(\"data.rows\")", new Call("restsOn", List.of(literal("data.rows")), true)),
        arguments(
            "within(Task.OCR, f(1, 2))",
            new Call("within", List.of(new Constant("OCR"), formula("f(1, 2)")), false)),
        arguments(
            "labeled == false || (rows == 0 || name != null)",
            new Disjunction(
                List.of(
                    is("labeled", literal(false)),
                    is("rows", literal(0.0)),
                    new NullTest(property("name"), true)))),
        arguments(
            "rows == 1 || == 2",
            new Disjunction(
                List.of(
                    is("rows", literal(1.0)), new Opaque(new Expression(tail("rows == 2", 1)))))));
  }

  private static ConditionTokens tail(String condition, int start) {
    ConditionTokens all = ConditionTokens.of(condition, Map.of());
    return all.between(start, all.list().size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"comparisons", "texts", "others"})
  void a_condition_is_read_as_what_it_asks(String condition, Constraint constraint) {
    assertThat(parse(condition)).isEqualTo(constraint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name matches \"a.*\"",
        "name not matches \"\\d+\"",
        "partition($region) str[startsWith] \"aws\"",
        "service memberOf $all",
        "name in $names",
        "missing().isEmpty()",
        "!missing().isEmpty()",
        "!(rows == 1)",
        "rows < null",
        "== 1",
        "rows ==",
        "1 < rows < 5",
        "$flag",
        "true",
        "(rows == 1 && name == \"a\") || labeled == true",
        "rows > 1 && < 5"
      })
  void what_is_not_read_is_opaque(String condition) {
    assertThat(parse(condition)).isInstanceOf(Opaque.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          rows > 5 || modality == Modality.VIDEO;              rows, modality
          rows * sizeGb > $limit;                              rows, sizeGb
          this.rows + sizeGb.scale > 5;                        rows, sizeGb
          mark.firm;                                           mark
          name == "place rows";                                name
          !restsOn("data.rows");                               restsOn
          name == ("x/" + ((Framework) $framework).term());    name
          partition(region) str[startsWith] "aws";             partition, region, str, startsWith
          """)
  void names_are_those_of_the_fact(String condition, String names) {
    assertThat(parse(condition).names()).containsExactlyInAnyOrder(names.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          name == null;                             true
          name == "a" || rows != null;              true
          (name != null) == labeled;                true
          rows in (null, 1);                        true
          name == "null";                           false
          name == "annulled" || name == "!= null";  false
          nullable == true;                         false
          """)
  void a_question_for_null_is_told_from_a_text(String condition, boolean asks) {
    assertThat(parse(condition).asksForNull()).isEqualTo(asks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      textBlock =
          """
          name == "a";                      a
          name in ("a", "b");               a b
          name == "a" || name == "b";       a b
          name == "a" || rows > 5;          ##
          name != "a";                      ##
          name not in ("a", "b");           ##
          name in ("a", $b);                ##
          name == ("a" + $b);               ##
          other == "a";                     ##
          """)
  void a_property_must_be_what_it_is_compared_with(String condition, String required) {
    assertThat(String.join(" ", parse(condition).required("name"))).isEqualTo(required);
  }

  @Test
  void texts_come_from_all_parts() {
    assertThat(parse("name in (\"a\", \"b\") || f(\"c\" + $x) == \"d\"").texts())
        .containsExactly("a", "b", "c", "d");
  }
}
