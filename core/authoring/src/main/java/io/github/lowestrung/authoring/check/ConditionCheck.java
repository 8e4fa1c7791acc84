package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.Comparison;
import io.github.lowestrung.authoring.source.DrlText;
import io.github.lowestrung.authoring.source.SourceRule;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Checks how the conditions of a rule are put together. */
final class ConditionCheck {

  private static final int MOST_PATTERNS = 4;
  private static final Set<String> NOT_COUNTED = Set.of("Platform", "Ladder");
  private static final Pattern HALF = ForbiddenConstruct.named("half a comparison").pattern();

  private static final Pattern LISTED = Pattern.compile("\\bin\\s*\\(([^()]*)\\)");
  private static final Pattern ELEMENT =
      Pattern.compile("\".*\"|'.*'|-?[0-9].*|\\$\\w+.*|[A-Z].*|true|false|null", Pattern.DOTALL);

  private final SourceRule rule;
  private final FindingCollector findings;
  private int patterns;

  ConditionCheck(SourceRule rule, FindingCollector findings) {
    this.rule = rule;
    this.findings = findings;
  }

  void run() {
    if (rule.parsed() == null || rule.parsed().getLhs() == null) {
      return;
    }
    walk(rule.parsed().getLhs());
    if (patterns > MOST_PATTERNS) {
      findings.add(
          SourceCheck.TOO_MANY_PATTERNS,
          rule.place(),
          "The rule has " + patterns + " patterns, which makes it hard to test and to explain.",
          "Keep to four: conclude a concept from some of them, and ask for it.");
    }
  }

  private void walk(BaseDescr descr) {
    if (descr instanceof PatternDescr pattern) {
      patterns += NOT_COUNTED.contains(pattern.getObjectType()) ? 0 : 1;
      pattern.getConstraint().getDescrs().forEach(this::constraint);
      return;
    }
    if (descr instanceof OrDescr) {
      report(
          descr,
          "Two patterns are joined by 'or', each branch of which fires by itself.",
          "Write two rules, or conclude one concept in two rules.");
    } else if (descr instanceof NotDescr || descr instanceof ExistsDescr) {
      nested(descr);
    }
    if (descr instanceof ConditionalElementDescr element && !(descr instanceof ForallDescr)) {
      for (Object child : element.getDescrs()) {
        walk((BaseDescr) child);
      }
    }
  }

  private void nested(BaseDescr descr) {
    String what = descr instanceof NotDescr ? "A 'not'" : "An 'exists'";
    for (Object child : ((ConditionalElementDescr) descr).getDescrs()) {
      if (child instanceof AndDescr || child instanceof NotDescr || child instanceof ExistsDescr) {
        report(
            descr,
            what + " spans more than one pattern, which loses matches in some rulebooks.",
            "Conclude what is inside as a concept, a stratum earlier, and ask for that.");
        return;
      }
    }
  }

  private void report(BaseDescr descr, String message, String advice) {
    findings.add(SourceCheck.FORBIDDEN, rule.at(rule.offset(descr)), message, advice);
  }

  private void constraint(BaseDescr constraint) {
    String text = String.valueOf(constraint.getText());
    String code = DrlText.code(text);
    boolean half = HALF.matcher(code).find();
    if (!half
        && Comparison.split(code, "||").size() == 1
        && Comparison.split(code, "&&").size() > 1) {
      report(
          constraint,
          "Two conditions are joined by && where a comma says the same: (" + text + ").",
          "Write a comma, so that each counts and is shown as a condition of its own.");
    }
    LISTED
        .matcher(text)
        .results()
        .flatMap(list -> Arrays.stream(list.group(1).split(",")))
        .map(String::strip)
        .filter(one -> !ELEMENT.matcher(one).matches())
        .forEach(one -> unquoted(constraint, one));
    Comparison.in(text).stream()
        .filter(Comparison::isTrivial)
        .forEach(
            comparison ->
                findings.add(
                    SourceCheck.SELF_COMPARISON,
                    rule.at(rule.offset(constraint)),
                    "The condition (%s) compares something with itself, which says nothing."
                        .formatted(comparison.text()),
                    "Compare it with what was meant, such as a value or a variable of another"
                        + " pattern."));
  }

  private void unquoted(BaseDescr constraint, String element) {
    findings.add(
        SourceCheck.WRONG_TYPE,
        rule.at(rule.offset(constraint)),
        ("The list has (%s), which is no text in quotes, no number, no variable and no word "
                + "of the library.")
            .formatted(element),
        "Write (\"" + element + "\") where a text is meant.");
  }
}
