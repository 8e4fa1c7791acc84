package io.github.lowestrung.internal.rule;

import io.github.lowestrung.internal.rule.RuleModel.Quantifier;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says conditions in the words of the rule, and in those of documents. */
public final class ConditionText {

  private static final Pattern TERM = Pattern.compile("\\b[A-Z]\\w*\\.([A-Z][A-Z0-9_]*)\\b");

  private ConditionText() {}

  /** Returns all conditions in the words of the rule, one pattern a line. */
  public static String ofRule(RuleModel shape) {
    return shape.steps().stream()
        .map(step -> ofRule(step, step.tests()))
        .collect(Collectors.joining("\n"));
  }

  /** Returns one condition, or the whole pattern, in the words of the rule. */
  public static String ofRule(Step step, List<Test> tests) {
    String inside = tests.stream().map(Test::words).collect(Collectors.joining(", "));
    String pattern = step.type().getSimpleName() + (inside.isEmpty() ? "()" : "( " + inside + " )");
    return quantified(step, pattern) + (step.source() == null ? "" : " from rows of the platform");
  }

  /** Returns the same in the words of documents. */
  public static String ofDocument(Step step, List<Test> tests) {
    Optional<Section> section = Vocabulary.sectionOf(step.type());
    if (tests.isEmpty()) {
      String there = section.isPresent() ? " is stated" : " is there";
      return quantified(step, subject(step) + there);
    }
    String words =
        tests.stream()
            .map(test -> section.map(s -> inSection(s, test)).orElseGet(() -> terms(test.words())))
            .collect(Collectors.joining(" and "));
    return quantified(step, section.isPresent() ? words : subject(step) + ": " + words);
  }

  private static String quantified(Step step, String words) {
    return (step.quantifier() == Quantifier.NOT ? "not " : "") + words;
  }

  /** Names what a pattern looks at: a section of the document, or a kind of conclusion. */
  static String subject(Step step) {
    return Vocabulary.sectionOf(step.type())
        .map(Section::name)
        .orElseGet(
            () ->
                step.type()
                    .getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .toLowerCase(Locale.ROOT));
  }

  private static String inSection(Section section, Test test) {
    if (section.bare()) {
      boolean negated = test.words().startsWith("!");
      String call = negated ? test.words().substring(1) : test.words();
      return section.name() + (negated ? " not " : " ") + terms(call);
    }
    String words = test.words();
    for (Field field : test.reads()) {
      words =
          words.replaceAll(
              "(?<![.$\\w\"])" + field.name() + "(?![\\w\"])",
              Matcher.quoteReplacement(field.path()));
    }
    return terms(words);
  }

  private static String terms(String words) {
    return TERM.matcher(words)
        .replaceAll(term -> term.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
