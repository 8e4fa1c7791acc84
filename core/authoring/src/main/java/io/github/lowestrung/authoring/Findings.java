package io.github.lowestrung.authoring;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong. Not thread-safe. */
final class Findings {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.file().toString())
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::check)
          .thenComparingInt(Finding::column)
          .thenComparing(Finding::message);

  private final Set<Finding> found = new LinkedHashSet<>();

  void add(Finding finding) {
    found.add(finding);
  }

  /** Reports something of a whole file. */
  void add(Check check, Path file, String message, String advice) {
    add(check, file, 0, 0, message, advice);
  }

  /** Reports something that is in no rule. */
  void add(Check check, Path file, int line, int column, String message, String advice) {
    add(new Finding(check.id(), check.level(), file, line, column, null, message, advice));
  }

  /** Reports something at an offset of a file of rules. */
  void add(Check check, DrlFile file, int offset, String message, String advice) {
    Place place = file.place(offset);
    add(check, file.path(), place.line(), place.column(), message, advice);
  }

  /** Reports something of a rule. */
  void add(Check check, SourceRule rule, String message, String advice) {
    add(check, rule, rule.start(), message, advice);
  }

  /** Reports something at an offset within a rule. */
  void add(Check check, SourceRule rule, int offset, String message, String advice) {
    Place place = rule.file().place(offset);
    add(
        new Finding(
            check.id(),
            check.level(),
            rule.file().path(),
            place.line(),
            place.column(),
            rule.label(),
            message,
            advice));
  }

  /** Tells whether a check found something at a line. */
  boolean anyAt(Check check, Path file, int line) {
    return found.stream()
        .anyMatch(
            finding ->
                finding.check().equals(check.id())
                    && finding.file().equals(file)
                    && finding.line() == line);
  }

  /** Tells whether an error was found that names a rule. */
  boolean anyErrorOf(SourceRule rule) {
    return anyErrorOf(rule, EnumSet.allOf(Check.class));
  }

  /** Tells whether one of some checks found an error that names a rule. */
  boolean anyErrorOf(SourceRule rule, Set<Check> checks) {
    return found.stream()
        .anyMatch(
            finding ->
                finding.level() == Level.ERROR
                    && checks.stream().anyMatch(check -> check.id().equals(finding.check()))
                    && finding.file().equals(rule.file().path())
                    && rule.label().equals(finding.rule()));
  }

  boolean anyError() {
    return found.stream().anyMatch(finding -> finding.level() == Level.ERROR);
  }

  int count() {
    return found.size();
  }

  /** Returns everything by file, line and check. */
  List<Finding> sorted() {
    return found.stream().sorted(ORDER).toList();
  }
}
