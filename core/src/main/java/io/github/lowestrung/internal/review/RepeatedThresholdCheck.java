package io.github.lowestrung.internal.review;

import io.github.lowestrung.internal.analysis.BoundaryValues;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds limits that several rules repeat, so that one could be changed without the others. */
final class RepeatedThresholdCheck implements ReviewCheck {

  private record Limit(String path, double number) {}

  private final Map<Limit, SortedSet<String>> users =
      new TreeMap<>(Comparator.comparing(Limit::path).thenComparing(Limit::number));

  private final Map<String, List<Finding>> flaws;

  /**
   * Collects limits.
   *
   * @param rules all rules
   * @param reviewed those of which flaws are reported
   */
  RepeatedThresholdCheck(Collection<CompiledRule> rules, List<CompiledRule> reviewed) {
    for (CompiledRule rule : rules) {
      rule.shape().steps().stream()
          .flatMap(step -> step.tests().stream())
          .forEach(test -> read(test, rule.info().id()));
    }
    Set<String> ids = reviewed.stream().map(rule -> rule.info().id()).collect(Collectors.toSet());
    flaws =
        users.entrySet().stream()
            .filter(limit -> limit.getValue().size() > 1)
            .flatMap(limit -> flaw(limit.getKey(), limit.getValue(), ids).stream())
            .collect(Collectors.groupingBy(Finding::rule));
  }

  private void read(Test test, String rule) {
    BoundaryValues.compared(
        test,
        (field, number) -> {
          if (number != 0 && number != 1) {
            users.computeIfAbsent(new Limit(field.path(), number), l -> new TreeSet<>()).add(rule);
          }
        });
  }

  /** Returns the limits of which the rule is the last reviewed user. */
  @Override
  public List<Finding> of(CompiledRule rule) {
    return flaws.getOrDefault(rule.info().id(), List.of());
  }

  private static Optional<Finding> flaw(Limit limit, SortedSet<String> all, Set<String> reviewed) {
    return all.stream()
        .filter(reviewed::contains)
        .reduce((one, next) -> next)
        .map(rule -> flaw(limit, rule, all));
  }

  private static Finding flaw(Limit limit, String rule, SortedSet<String> all) {
    List<String> others = all.stream().filter(other -> !other.equals(rule)).toList();
    String message =
        "It compares {%s} with %s, as (%s)%s, so one limit stands in several rules and may be"
            + " changed in one of them only. Maybe conclude a concept from it that they all match,"
            + " or publish the number as a parameter.";
    return new Finding(
        Check.REPEATED_THRESHOLD,
        rule,
        message.formatted(
            limit.path(),
            PlainNumber.text(limit.number()),
            others.stream().limit(ReviewCheck.NAMED).collect(Collectors.joining("), (")),
            others.size() > ReviewCheck.NAMED
                ? " and %,d more do".formatted(others.size() - ReviewCheck.NAMED)
                : " does"));
  }
}
