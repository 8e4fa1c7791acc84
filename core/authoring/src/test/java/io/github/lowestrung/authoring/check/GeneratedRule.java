package io.github.lowestrung.authoring.check;

import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rule of random conditions, and the truth of each in a table of its own: true, false, or null
 * where a fact that it needs is unknown.
 *
 * @param id its id
 * @param text the rule as it is written
 * @param patterns the patterns
 */
record GeneratedRule(String id, String text, List<Pattern> patterns) {

  /**
   * A condition.
   *
   * @param text as it is written
   * @param truth whether it holds; null where that is not known
   */
  record Condition(String text, Function<FieldAssignment, Boolean> truth) {}

  /**
   * A pattern.
   *
   * @param section the section that it looks at
   * @param negated whether it must not match
   * @param conditions what must hold together
   */
  record Pattern(String section, boolean negated, List<Condition> conditions) {

    private String text() {
      return "%s%s( %s )"
          .formatted(
              negated ? "not " : "",
              Vocabulary.LIBRARY.sections().get(section).type().getSimpleName(),
              conditions.stream().map(Condition::text).collect(Collectors.joining(", ")));
    }

    /** A pattern under not asks for the absence of a match, so it is never unknown. */
    private boolean holds(FieldAssignment facts) {
      boolean match =
          facts.states(Vocabulary.LIBRARY.sections().get(section))
              && conditions.stream().allMatch(c -> Boolean.TRUE.equals(c.truth().apply(facts)));
      return match != negated;
    }
  }

  /** Tells whether the rule must fire. */
  boolean fires(FieldAssignment facts) {
    return patterns.stream().allMatch(pattern -> pattern.holds(facts));
  }

  static GeneratedRule of(Random random, int number) {
    List<Pattern> patterns = new ArrayList<>();
    List<String> sections =
        new ArrayList<>(List.of("data", "model", "network", "location", "team"));
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      String section = sections.remove(random.nextInt(sections.size()));
      patterns.add(
          new Pattern(section, i > 0 && random.nextInt(3) == 0, conditions(random, section)));
    }
    String id = "ACME-%03d".formatted(number);
    boolean absence =
        patterns.stream()
            .anyMatch(
                p ->
                    p.negated()
                        || p.conditions().stream().anyMatch(c -> c.text().contains("== null")));
    String text =
        """

        rule "Generated - Number %s"
            @id("%s") @kind("constraint") @since("1") @source("X")
            @reason("it is so")
        %s    ruleflow-group "exclude"
        when
            %s
        then
            exclude(kcontext, "byoc");
        end
        """
            .formatted(
                number,
                id,
                absence ? "    @absence(\"it is a test\")\n" : "",
                patterns.stream().map(Pattern::text).collect(Collectors.joining("\n    ")));
    return new GeneratedRule(id, text, patterns);
  }

  private static List<Condition> conditions(Random random, String section) {
    List<Condition> conditions = new ArrayList<>();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      Condition one = atom(random, section);
      if (random.nextInt(4) == 0) {
        one = either(one, atom(random, section));
      }
      if (random.nextInt(2) == 0) {
        guards(section, one.text()).forEach(conditions::add);
      }
      conditions.add(one);
    }
    return conditions;
  }

  /** Asks first that every field is known that a condition names. */
  private static Stream<Condition> guards(String section, String text) {
    return Vocabulary.LIBRARY.sections().get(section).fields().stream()
        .filter(field -> text.matches(".*(?<![\\w\".])" + field.name() + "\\b.*"))
        .map(field -> new Condition(field.name() + " != null", facts -> facts.knows(field)));
  }

  private static Condition either(Condition one, Condition other) {
    return new Condition(
        one.text() + " || " + other.text(),
        facts -> {
          Boolean first = one.truth().apply(facts);
          Boolean second = other.truth().apply(facts);
          if (Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second)) {
            return true;
          }
          return (first == null || second == null) ? null : false;
        });
  }

  private static <T> T any(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Condition atom(Random random, String section) {
    return switch (section) {
      case "data" ->
          any(
              random,
              List.of(
                  number(random, "data.sizeGb"),
                  number(random, "data.rows"),
                  formula(random),
                  two(random),
                  flag(random),
                  list(random, "data.languages", "\"en\"", "en"),
                  term(
                      random,
                      "data.modality",
                      "Modality.TEXT",
                      "text",
                      "Modality.IMAGE",
                      "image")));
      case "model" -> text(random, "model.foundationModel", "llama-3", "nova");
      case "network" ->
          term(
              random,
              "network.isolation",
              "Isolation.NONE",
              "none",
              "Isolation.CUSTOMER_VPC",
              "customer-vpc");
      case "location" -> text(random, "location.region", "eu-west-1", "us-east-1");
      default -> list(random, "team.frameworks", "Framework.PYTORCH", "pytorch");
    };
  }

  private static Condition known(String text, String path, Function<Object, Boolean> holds) {
    Field field = Vocabulary.LIBRARY.field(path).orElseThrow();
    return new Condition(
        text.replace("FIELD", field.name()),
        facts -> facts.knows(field) ? holds.apply(facts.of(field)) : null);
  }

  private static Condition nullTest(Random random, String path) {
    Field field = Vocabulary.LIBRARY.field(path).orElseThrow();
    boolean known = random.nextBoolean();
    return new Condition(
        field.name() + (known ? " != null" : " == null"), facts -> facts.knows(field) == known);
  }

  private static boolean compare(double left, String operator, double right) {
    return switch (operator) {
      case "==" -> left == right;
      case "!=" -> left != right;
      case "<" -> left < right;
      case "<=" -> left <= right;
      case ">" -> left > right;
      default -> left >= right;
    };
  }

  private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=");

  private static double value(Object number) {
    return ((Number) number).doubleValue();
  }

  private static Condition number(Random random, String path) {
    String operator = any(random, OPERATORS);
    int limit = 1 + random.nextInt(3);
    return switch (random.nextInt(5)) {
      case 0 -> nullTest(random, path);
      case 1 ->
          known(limit + " " + operator + " FIELD", path, v -> compare(limit, operator, value(v)));
      case 2 -> {
        boolean not = random.nextBoolean();
        yield known(
            "FIELD %sin (1, %s)".formatted(not ? "not " : "", limit),
            path,
            v -> (value(v) == 1 || value(v) == limit) != not);
      }
      default ->
          known("FIELD " + operator + " " + limit, path, v -> compare(value(v), operator, limit));
    };
  }

  private static Condition formula(Random random) {
    String operator = any(random, OPERATORS);
    return known(
        "FIELD * 2 " + operator + " 4", "data.rows", v -> compare(value(v) * 2, operator, 4));
  }

  /** Two fields of one fact, which may both be unknown. */
  private static Condition two(Random random) {
    String operator = any(random, OPERATORS);
    Field rows = Vocabulary.LIBRARY.field("data.rows").orElseThrow();
    Field labels = Vocabulary.LIBRARY.field("data.labeledExamples").orElseThrow();
    return new Condition(
        "rows " + operator + " labeledExamples",
        facts ->
            (facts.knows(rows) && facts.knows(labels))
                ? compare(value(facts.of(rows)), operator, value(facts.of(labels)))
                : null);
  }

  private static Condition flag(Random random) {
    boolean wanted = random.nextBoolean();
    return switch (random.nextInt(6)) {
      case 0 -> nullTest(random, "data.labeled");
      case 1 -> known("FIELD != " + wanted, "data.labeled", v -> !v.equals(wanted));
      case 2 -> known("!( FIELD == " + wanted + " )", "data.labeled", v -> !v.equals(wanted));
      case 3 -> known("FIELD", "data.labeled", v -> v.equals(true));
      case 4 -> known("!FIELD", "data.labeled", v -> v.equals(false));
      default -> known("FIELD == " + wanted, "data.labeled", v -> v.equals(wanted));
    };
  }

  private static Condition term(
      Random random, String path, String one, String oneTerm, String other, String otherTerm) {
    BiFunction<Object, String, Boolean> is = (value, term) -> ((Term) value).term().equals(term);
    return switch (random.nextInt(5)) {
      case 0 -> nullTest(random, path);
      case 1 -> known("FIELD != " + one, path, v -> !is.apply(v, oneTerm));
      case 2 ->
          known(
              "FIELD in (" + one + ", " + other + ")",
              path,
              v -> is.apply(v, oneTerm) || is.apply(v, otherTerm));
      case 3 ->
          known(
              "FIELD not in (" + one + ", " + other + ")",
              path,
              v -> !is.apply(v, oneTerm) && !is.apply(v, otherTerm));
      default -> known("FIELD == " + one, path, v -> is.apply(v, oneTerm));
    };
  }

  private static Condition text(Random random, String path, String one, String other) {
    boolean not = random.nextBoolean();
    String no = not ? "not " : "";
    String start = one.substring(0, 2);
    return switch (random.nextInt(9)) {
      case 0 -> nullTest(random, path);
      case 1 -> known("FIELD != \"" + one + "\"", path, v -> !v.equals(one));
      case 2 -> known("FIELD " + no + "in (\"" + one + "\")", path, v -> v.equals(one) != not);
      case 3 ->
          known(
              "FIELD " + no + "matches \"" + start + ".*\"",
              path,
              v -> v.toString().startsWith(start) != not);
      case 4 ->
          known(
              "FIELD str[startsWith] \"" + start + "\"", path, v -> v.toString().startsWith(start));
      case 5 ->
          known("FIELD.startsWith(\"" + start + "\")", path, v -> v.toString().startsWith(start));
      case 6 ->
          known("!FIELD.startsWith(\"" + start + "\")", path, v -> !v.toString().startsWith(start));
      case 7 -> known("FIELD.length > 4", path, v -> v.toString().length() > 4);
      default -> known("FIELD == \"" + other + "\"", path, v -> v.equals(other));
    };
  }

  private static Condition list(Random random, String path, String value, String term) {
    boolean not = random.nextBoolean();
    Function<Object, Boolean> has =
        list -> ((List<?>) list).stream().anyMatch(v -> Objects.equals(plain(v), term));
    return switch (random.nextInt(5)) {
      case 0 -> nullTest(random, path);
      case 1 -> known("FIELD.size > 1", path, v -> ((List<?>) v).size() > 1);
      case 2 -> known("FIELD.size() != 1", path, v -> ((List<?>) v).size() != 1);
      default ->
          known(
              "FIELD " + (not ? "not " : "") + "contains " + value, path, v -> has.apply(v) != not);
    };
  }

  private static Object plain(Object value) {
    return value instanceof Term term ? term.term() : value;
  }

  /** Returns several rules, each with an id of its own. */
  static List<GeneratedRule> several(long seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count).mapToObj(i -> of(random, i)).toList();
  }
}
