package io.github.lowestrung.internal.rule;

import io.github.lowestrung.internal.rule.RuleModel.Quantifier;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes conditions in the words of the rule, and in those of documents. */
public final class ConditionText {

  private ConditionText() {}

  /** Returns all conditions in the words of the rule, one pattern a line. */
  public static String ofRule(RuleModel shape) {
    return shape.steps().stream().map(ConditionText::ofRule).collect(Collectors.joining("\n"));
  }

  /** Returns a pattern in the words of the rule. */
  public static String ofRule(Step step) {
    return ofRule(step, step.tests());
  }

  /** Returns one condition, or the whole pattern, in the words of the rule. */
  public static String ofRule(Step step, List<Test> tests) {
    String inside = tests.stream().map(Test::words).collect(Collectors.joining(", "));
    String pattern = name(step) + (inside.isEmpty() ? "()" : "( " + inside + " )");
    String exists = step.quantifier() == Quantifier.EXISTS ? "exists " : "";
    String source = step.source() == null ? "" : " from rows of the platform";
    return exists + quantified(step, pattern) + source;
  }

  /** Returns the same in the words of documents. */
  public static String ofDocument(Step step, List<Test> tests) {
    Optional<Section> section = step.section();
    if (tests.isEmpty()) {
      String there = section.isPresent() ? " is stated" : " is there";
      return quantified(step, subject(step) + there);
    }
    String words =
        tests.stream().map(test -> words(section, test)).collect(Collectors.joining(" and "));
    return quantified(step, section.isPresent() ? words : subject(step) + ": " + words);
  }

  /** Names the type of a pattern, or the group of the fact that a rulebook declares. */
  private static String name(Step step) {
    return step.section()
        .filter(Section::own)
        .map(section -> section.fields().get(0).group())
        .orElse(step.type().getSimpleName());
  }

  private static String quantified(Step step, String words) {
    return (step.isNegated() ? "not " : "") + words;
  }

  /** Names what a pattern looks at: a section of the document, or a kind of conclusion. */
  static String subject(Step step) {
    return step.section()
        .map(Section::name)
        .orElseGet(
            () ->
                step.type()
                    .getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .toLowerCase(Locale.ROOT));
  }

  private static String words(Optional<Section> section, Test test) {
    if (section.isPresent() && section.get().bare() && !section.get().own()) {
      String call = test.written().inTerms(name -> name);
      return section.get().name()
          + (call.startsWith("!") ? " not " + call.substring(1) : " " + call);
    }
    Map<String, String> paths =
        test.reads().stream().collect(Collectors.toMap(Field::name, Field::path));
    return test.written().inTerms(name -> paths.getOrDefault(name, name));
  }
}
