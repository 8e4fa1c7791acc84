package io.github.lowestrung.internal.rule;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Conclusions;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.approval.Approval;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import io.github.lowestrung.workload.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.model.Drools;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Block2;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.impl.ModelImpl;
import org.kie.api.runtime.rule.RuleContext;

/**
 * Makes the rules of a table of approved approaches: one of each row that does not allow one, which
 * the engine runs like any rule that was compiled.
 *
 * @param rulebook id of the rulebook, with its version
 * @param rows the rows of its table
 */
public record ApprovalRules(String rulebook, List<Approval> rows) {

  private static final String PACKAGE = "io.github.lowestrung.approved";

  /**
   * A rule for the engine, and as the library reads it.
   *
   * @param rule the rule of an executable model
   * @param compiled the same rule
   */
  public record Made(Rule rule, CompiledRule compiled) {}

  /** Returns what the engine takes. */
  public static Model model(List<Made> made) {
    ModelImpl model = new ModelImpl();
    made.forEach(one -> model.addRule(one.rule()));
    return model;
  }

  /** Makes the rules. */
  public List<Made> make() {
    return rows.stream().filter(row -> !row.allowed()).map(this::made).toList();
  }

  private Made made(Approval row) {
    String artifact = rulebook.split(":", -1)[1];
    String id = row.id(artifact);
    String name =
        row.isAboutOthers()
            ? artifact + " - Approaches that no row allows are not approved"
            : artifact + " - " + row.approach() + " is not approved";
    List<RuleItemBuilder<?>> items = new ArrayList<>();
    if (row.until() != null) {
      items.add(
          pattern(declarationOf(Platform.class, "$date"))
              .expr(id + " until", new Until(row.until())));
    }
    items.addAll(row.isAboutOthers() ? others(id) : one(id, row.approach()));
    Rule rule =
        rule(PACKAGE, name)
            .attribute(Rule.Attribute.RULEFLOW_GROUP, Stratum.EXCLUDE.term())
            .build(items.toArray(RuleItemBuilder<?>[]::new));
    String reason =
        row.isAboutOthers() && !dated().isEmpty() ? row.reason() + "{$ended}" : row.reason();
    RuleInfo info =
        new RuleInfo(
            id,
            name,
            "constraint",
            null,
            null,
            "not stated",
            row.source() == null ? List.of() : List.of(row.source()),
            reason,
            Strength.HARD,
            null,
            null,
            List.of("approved"),
            Stratum.EXCLUDE,
            rulebook);
    RuleModel shape =
        new RuleModelReader(rule, new Thresholds(List.of()), Vocabulary.LIBRARY).read();
    return new Made(rule, new CompiledRule(info, shape, List.of()));
  }

  private static List<RuleItemBuilder<?>> one(String id, String approach) {
    return List.of(
        pattern(declarationOf(Candidate.class, "$candidate")).expr(id, new Is(approach)),
        execute(new Excludes(approach)));
  }

  /** Of a row that has ended nobody says that the approach is allowed. */
  private List<RuleItemBuilder<?>> others(String id) {
    Variable<Platform> platform = declarationOf(Platform.class, "$platform");
    Variable<String> approach = declarationOf(String.class, "$approach");
    List<String> listed =
        rows.stream()
            .filter(row -> row.until() == null && !row.isAboutOthers())
            .map(Approval::approach)
            .toList();
    Map<String, LocalDate> dated = dated();
    var candidate = pattern(declarationOf(Candidate.class, "$candidate"));
    candidate = candidate.bind(approach, new Id());
    if (!listed.isEmpty()) {
      candidate = candidate.expr(id, new IsNone(listed));
    }
    if (dated.isEmpty()) {
      return List.of(candidate, on(approach).execute(new ExcludesIt()));
    }
    candidate =
        candidate
            .bind(declarationOf(String.class, "$ended"), new Ended(dated))
            .expr(id + " ended", platform, new HasEnded(dated));
    return List.of(pattern(platform), candidate, on(approach).execute(new ExcludesIt()));
  }

  private Map<String, LocalDate> dated() {
    return rows.stream()
        .filter(row -> row.until() != null && !row.isAboutOthers())
        .collect(Collectors.toMap(Approval::approach, Approval::until, (a, b) -> a, TreeMap::new));
  }

  private static void exclude(Drools drools, String approach) {
    Conclusions.exclude((RuleContext) drools, approach);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /** Says what a part of a rule is, so that the engine takes no other for the same. */
  private interface Worded extends HashedExpression {
    String words();

    @Override
    default String getExpressionHash() {
      return getClass().getSimpleName() + " " + words();
    }
  }

  /** A condition on one fact, in the words in which a rule would be written. */
  private interface Condition<A> extends Predicate1<A>, Worded {
    @Override
    default PredicateInformation predicateInformation() {
      return new PredicateInformation(words());
    }
  }

  private record Is(String approach) implements Condition<Candidate> {
    @Override
    public boolean test(Candidate candidate) {
      return candidate.approach().equals(approach);
    }

    @Override
    public String words() {
      return "approach == " + quoted(approach);
    }
  }

  private record IsNone(List<String> approaches) implements Condition<Candidate> {
    @Override
    public boolean test(Candidate candidate) {
      return !approaches.contains(candidate.approach());
    }

    @Override
    public String words() {
      return approaches.stream()
          .map(ApprovalRules::quoted)
          .collect(Collectors.joining(", ", "approach not in (", ")"));
    }
  }

  private record Until(LocalDate last) implements Condition<Platform> {
    @Override
    public boolean test(Platform platform) {
      return !platform.date().isAfter(last);
    }

    @Override
    public String words() {
      return "date <= " + quoted(last.toString());
    }
  }

  private record HasEnded(Map<String, LocalDate> dated)
      implements Predicate2<Candidate, Platform>, Worded {
    @Override
    public boolean test(Candidate candidate, Platform platform) {
      LocalDate last = dated.get(candidate.approach());
      return last == null || platform.date().isAfter(last);
    }

    @Override
    public String words() {
      return dated.entrySet().stream()
          .map(row -> quoted(row.getKey() + " until " + row.getValue()))
          .collect(Collectors.joining(", ", "!isAllowedOn($platform, ", ")"));
    }

    @Override
    public PredicateInformation predicateInformation() {
      return new PredicateInformation(words());
    }
  }

  private record Id() implements Function1<Candidate, String>, Worded {
    @Override
    public String apply(Candidate candidate) {
      return candidate.approach();
    }

    @Override
    public String words() {
      return "approach";
    }
  }

  private record Ended(Map<String, LocalDate> dated)
      implements Function1<Candidate, String>, Worded {
    @Override
    public String apply(Candidate candidate) {
      LocalDate last = dated.get(candidate.approach());
      return last == null ? "" : " (its row in the table applied until " + last + ")";
    }

    @Override
    public String words() {
      return dated.toString();
    }
  }

  private record Excludes(String approach) implements Block1<Drools>, Worded {
    @Override
    public void execute(Drools drools) {
      exclude(drools, approach);
    }

    @Override
    public String words() {
      return approach;
    }
  }

  private record ExcludesIt() implements Block2<Drools, String>, Worded {
    @Override
    public void execute(Drools drools, String approach) {
      exclude(drools, approach);
    }

    @Override
    public String words() {
      return "";
    }
  }
}
