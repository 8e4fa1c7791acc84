package io.github.lowestrung.authoring.finding;

import io.github.lowestrung.authoring.source.DrlFile;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.authoring.source.SourceRule;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong. Not thread-safe. */
public final class FindingCollector {

  private static final Comparator<SourceFinding> ORDER =
      Comparator.comparing((SourceFinding sourceFinding) -> sourceFinding.file().toString())
          .thenComparingInt(SourceFinding::line)
          .thenComparing(SourceFinding::check)
          .thenComparingInt(SourceFinding::column)
          .thenComparing(SourceFinding::message);

  private final Set<SourceFinding> found = new LinkedHashSet<>();

  public void add(SourceFinding sourceFinding) {
    found.add(sourceFinding);
  }

  /** Reports something of a whole file. */
  public void add(SourceCheck sourceCheck, Path file, String message, String advice) {
    add(sourceCheck, file, 0, 0, message, advice);
  }

  /** Reports something that is in no rule. */
  public void add(
      SourceCheck sourceCheck, Path file, int line, int column, String message, String advice) {
    add(
        new SourceFinding(
            sourceCheck.id(), sourceCheck.level(), file, line, column, null, message, advice));
  }

  /** Reports something at an offset of a file of rules. */
  public void add(
      SourceCheck sourceCheck, DrlFile file, int offset, String message, String advice) {
    SourcePosition sourcePosition = file.place(offset);
    add(sourceCheck, file.path(), sourcePosition.line(), sourcePosition.column(), message, advice);
  }

  /** Reports something of a rule. */
  public void add(SourceCheck sourceCheck, SourceRule rule, String message, String advice) {
    add(sourceCheck, rule, rule.start(), message, advice);
  }

  /** Reports something at an offset within a rule. */
  public void add(
      SourceCheck sourceCheck, SourceRule rule, int offset, String message, String advice) {
    SourcePosition sourcePosition = rule.file().place(offset);
    add(
        new SourceFinding(
            sourceCheck.id(),
            sourceCheck.level(),
            rule.file().path(),
            sourcePosition.line(),
            sourcePosition.column(),
            rule.label(),
            message,
            advice));
  }

  /** Tells whether a check found something at a line. */
  public boolean anyAt(SourceCheck sourceCheck, Path file, int line) {
    return found.stream()
        .anyMatch(
            sourceFinding ->
                sourceFinding.check().equals(sourceCheck.id())
                    && sourceFinding.file().equals(file)
                    && sourceFinding.line() == line);
  }

  /** Tells whether an error was found that names a rule. */
  public boolean anyErrorOf(SourceRule rule) {
    return anyErrorOf(rule, EnumSet.allOf(SourceCheck.class));
  }

  /** Tells whether one of some checks found an error that names a rule. */
  public boolean anyErrorOf(SourceRule rule, Set<SourceCheck> checks) {
    return found.stream()
        .anyMatch(
            sourceFinding ->
                sourceFinding.level() == FindingLevel.ERROR
                    && checks.stream()
                        .anyMatch(sourceCheck -> sourceCheck.id().equals(sourceFinding.check()))
                    && sourceFinding.file().equals(rule.file().path())
                    && rule.label().equals(sourceFinding.rule()));
  }

  public boolean anyError() {
    return found.stream().anyMatch(sourceFinding -> sourceFinding.level() == FindingLevel.ERROR);
  }

  public int count() {
    return found.size();
  }

  /** Returns everything by file, line and check. */
  public List<SourceFinding> sorted() {
    return found.stream().sorted(ORDER).toList();
  }
}
