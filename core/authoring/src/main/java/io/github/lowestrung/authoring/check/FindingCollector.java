package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.authoring.table.TableHead;
import io.github.lowestrung.review.Severity;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gathers what is wrong. Not thread-safe. */
final class FindingCollector {

  private static final Comparator<SourceFinding> ORDER =
      Comparator.comparing((SourceFinding finding) -> finding.file().toString())
          .thenComparingInt(finding -> finding.position().line())
          .thenComparing(finding -> finding.check().term())
          .thenComparingInt(finding -> finding.position().column())
          .thenComparing(SourceFinding::message);

  private static final Pattern PART = Pattern.compile("\\(@?((?:[^()]|\\([^()]*\\))+)\\)|@(\\w+)");

  /** Most findings of a file that are kept; a person reads fewer. */
  static final int MOST_OF_FILE = 1000;

  private final Set<SourceFinding> found = new LinkedHashSet<>();
  private final Map<Path, Integer> counts = new HashMap<>();
  private final Map<Path, SourceFinding> worstBeyond = new LinkedHashMap<>();

  void add(SourceFinding finding) {
    if (found.contains(finding)) {
      return;
    }
    if (!isFull(finding.file())) {
      found.add(finding);
    } else if (finding.severity() == Severity.ERROR) {
      worstBeyond.put(finding.file(), finding);
    } else {
      worstBeyond.putIfAbsent(finding.file(), finding);
    }
    counts.merge(finding.file(), 1, Integer::sum);
  }

  /** Tells whether what is found in a file is only counted, so that nobody need look for more. */
  boolean isFull(Path file) {
    return counts.getOrDefault(file, 0) >= MOST_OF_FILE;
  }

  /** Says how many findings of a file are not kept, as severe as the worst of them. */
  private SourceFinding others(SourceFinding worst) {
    int others = counts.get(worst.file()) - MOST_OF_FILE;
    return new SourceFinding(
        worst.check(),
        worst.severity(),
        worst.file(),
        SourcePosition.WHOLE_FILE,
        null,
        String.format(Locale.ROOT, "There are %,d more findings in the file.", others),
        "Mend these first.");
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

  boolean anyErrorIn(Path file) {
    return found.stream()
        .anyMatch(finding -> finding.severity() == Severity.ERROR && finding.file().equals(file));
  }

  boolean anyError() {
    return Stream.concat(found.stream(), worstBeyond.values().stream())
        .anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  int count() {
    return found.size();
  }

  /**
   * Returns everything by file, line and check. What each row of a decision table has from one cell
   * of its head is one finding, and stands there.
   *
   * @param heads the heads of decision tables
   */
  List<SourceFinding> sorted(Map<Path, TableHead> heads) {
    Map<Object, SourceFinding> merged = new LinkedHashMap<>();
    for (SourceFinding finding : found.stream().sorted(ORDER).toList()) {
      Optional<TableHead.Place> cell = cell(finding, heads.get(finding.file()));
      Object key =
          cell.<Object>map(at -> List.of(finding.check(), finding.file(), at)).orElse(finding);
      merged.putIfAbsent(key, cell.map(at -> inHead(finding, at)).orElse(finding));
    }
    Stream<SourceFinding> others = worstBeyond.values().stream().map(this::others);
    return Stream.concat(merged.values().stream().sorted(ORDER), others).toList();
  }

  /** The first name of a message is what it is about. */
  private static Optional<TableHead.Place> cell(SourceFinding finding, TableHead head) {
    int row = finding.position().line();
    Matcher part = PART.matcher(finding.message());
    return head == null || row == 0 || !part.find()
        ? Optional.empty()
        : head.cellOf(row, part.group(1) == null ? part.group(2) : part.group(1));
  }

  private static SourceFinding inHead(SourceFinding finding, TableHead.Place cell) {
    return new SourceFinding(
        finding.check(),
        finding.severity(),
        finding.file(),
        new SourcePosition(cell.row(), 0),
        null,
        "The cell (" + cell.name() + ") of the head: " + finding.message(),
        finding.advice());
  }
}
