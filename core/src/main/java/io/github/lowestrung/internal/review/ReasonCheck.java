package io.github.lowestrung.internal.review;

import io.github.lowestrung.internal.analysis.RuleDependencies;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds reasons with places that nothing fills, and reasons that do not read as a clause.
 *
 * @param vocabulary the fields that there are
 * @param dependencies know the fields behind each rule
 */
record ReasonCheck(Vocabulary vocabulary, RuleDependencies dependencies) implements ReviewCheck {

  private static final int LONGEST = 260;

  @Override
  public List<Finding> of(CompiledRule rule) {
    List<Finding> flaws = new ArrayList<>();
    places(rule, flaws);
    style(rule, flaws);
    return flaws;
  }

  private void places(CompiledRule rule, List<Finding> flaws) {
    for (String place : rule.places()) {
      String wrong = place.startsWith("$") ? unbound(rule, place) : unread(rule, place);
      if (wrong != null) {
        String message = "The place {%s} %s";
        flaws.add(
            ReviewCheck.flaw(Check.UNBOUND_PLACEHOLDER, rule, message.formatted(place, wrong)));
      }
    }
  }

  private static String unbound(CompiledRule rule, String place) {
    Set<String> each = bound(rule, rule.shape().each());
    Integer slot = rule.shape().slots().get(place);
    if (each.contains(place) || (slot != null && rule.shape().constants().containsKey(slot))) {
      return null;
    }
    String remedy = "Maybe bind it in a pattern that stands by itself.";
    boolean hidden = bound(rule, rule.shape().steps()).contains(place);
    return "is bound %s, so a decision fails when the rule fires. %s"
        .formatted(
            hidden ? "under not or exists only, where nothing is matched" : "by no pattern",
            hidden ? remedy : NameSuggestion.of(place, each).advice(remedy));
  }

  private static Set<String> bound(CompiledRule rule, List<Step> steps) {
    return rule.shape().slots().entrySet().stream()
        .filter(slot -> steps.stream().anyMatch(step -> step.binds(slot.getValue())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String unread(CompiledRule rule, String place) {
    if (vocabulary.field(place).isEmpty()) {
      List<String> known = vocabulary.fields().stream().map(Field::path).toList();
      return "is not a field of a workload, so a decision fails when the rule fires. "
          + NameSuggestion.of(place, known)
              .advice("Maybe write the path of a field, such as {data.sizeGb}.");
    }
    return dependencies.evidencePaths(rule).contains(place)
        ? null
        : "is read neither by the rule's own conditions nor by a rule behind what they match, so"
            + " a decision fails when the rule fires. Maybe add a condition on it.";
  }

  private static void style(CompiledRule rule, List<Finding> flaws) {
    String reason = rule.info().reason();
    String length = "has " + reason.length() + " characters, more than the " + LONGEST + " allowed";
    List<String> wrong =
        Stream.of(
                reason.endsWith(".") ? "ends with a full stop" : null,
                reason.length() > LONGEST ? length : null,
                reason.contains("\"") ? "contains a double quote" : null)
            .filter(Objects::nonNull)
            .toList();
    if (!wrong.isEmpty()) {
      String message =
          "The reason %s, and it must read well after \"because\". Maybe write it as a short"
              + " clause.";
      flaws.add(
          ReviewCheck.flaw(
              Check.REASON_STYLE, rule, message.formatted(String.join(" and ", wrong))));
    }
  }
}
