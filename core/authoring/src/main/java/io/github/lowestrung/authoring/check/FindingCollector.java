package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.review.Severity;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong. Not thread-safe. */
final class FindingCollector {

  private static final Comparator<SourceFinding> ORDER =
      Comparator.comparing((SourceFinding finding) -> finding.file().toString())
          .thenComparingInt(finding -> finding.position().line())
          .thenComparing(finding -> finding.check().term())
          .thenComparingInt(finding -> finding.position().column())
          .thenComparing(SourceFinding::message);

  private final Set<SourceFinding> found = new LinkedHashSet<>();

  void add(SourceFinding finding) {
    found.add(finding);
  }

  /** Reports something. */
  void add(SourceCheck check, SourcePlace at, String message, String advice) {
    add(
        new SourceFinding(
            check, check.severity(), at.file(), at.position(), at.rule(), message, advice));
  }

  /** Tells whether a check found something at a line. */
  boolean anyAt(SourceCheck check, Path file, int line) {
    return found.stream()
        .anyMatch(
            finding ->
                finding.check() == check
                    && finding.file().equals(file)
                    && finding.position().line() == line);
  }

  /** Tells whether an error was found that names a rule. */
  boolean anyErrorOf(SourceRule rule) {
    return anyErrorOf(rule, EnumSet.allOf(SourceCheck.class));
  }

  /** Tells whether one of some checks found an error that names a rule. */
  boolean anyErrorOf(SourceRule rule, Set<SourceCheck> checks) {
    return found.stream()
        .anyMatch(
            finding ->
                finding.severity() == Severity.ERROR
                    && checks.contains(finding.check())
                    && finding.file().equals(rule.file().path())
                    && rule.label().equals(finding.rule()));
  }

  boolean anyError() {
    return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  int count() {
    return found.size();
  }

  /** Returns everything by file, line and check. */
  List<SourceFinding> sorted() {
    return found.stream().sorted(ORDER).toList();
  }
}
