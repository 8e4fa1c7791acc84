package io.github.lowestrung.report;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Difference;
import io.github.lowestrung.explain.Difference.ExclusionChange;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.WhatIf;
import io.github.lowestrung.rulebook.Strength;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lays out what changed facts would change: the answer first, then what lies behind it. */
final class WhatIfLayout {

  private final WhatIf whatIf;
  private final Difference difference;

  WhatIfLayout(WhatIf whatIf) {
    this.whatIf = whatIf;
    this.difference = whatIf.difference();
  }

  void write(Sheet sheet) {
    sheet.title(
        Line.of("What if ")
            .add(
                Facts.joined(whatIf.changes().stream().map(WhatIfLayout::change).toList(), " and "))
            .add("?"));
    sheet.paragraph(answer());
    sheet.section("How it is set up then", points(settings(), setting -> setting));
    sheet.section("Excluded now", points(difference.excluded(), WhatIfLayout::barred));
    sheet.section("No longer excluded", points(difference.readmitted(), WhatIfLayout::barred));
    sheet.section("Traps entered", points(difference.trapsEntered(), WhatIfLayout::trap));
    sheet.section("Traps left", points(difference.trapsLeft(), WhatIfLayout::trap));
    sheet.section("Rules that fire now", firings(difference.firedNow()));
    sheet.section("Rules that no longer fire", firings(difference.firedNoLonger()));
  }

  private static Line change(FactChange factChange) {
    return factChange.value() == null
        ? new Line().code(factChange.path()).add(" is not known")
        : Facts.fact(factChange.path(), factChange.value());
  }

  private Line answer() {
    Line before = named(whatIf.before());
    Line after = named(whatIf.after());
    if (difference.after().approach() == null && difference.before().approach() == null) {
      return Line.of("Still no approach is viable.");
    }
    if (before.plain().equals(after.plain())) {
      String set = difference.answerChanged() ? ", but set up otherwise." : ".";
      return Line.of("The answer stays ").add(before).add(set);
    }
    return before.add(" → ").add(after);
  }

  private static Line named(Decision decision) {
    return decision
        .findRecommendation()
        .map(recommendation -> Line.of(Style.GOOD, Phrases.named(recommendation)))
        .orElseGet(() -> Line.of(Style.OUT, "no viable approach"));
  }

  /** Returns how another approach is set up, or what is set up otherwise for the same. */
  private List<Line> settings() {
    Answer before = difference.before();
    Answer after = difference.after();
    boolean same = after.approach() != null && after.approach().equals(before.approach());
    return Answers.settings(same ? before.configuration() : Map.of(), after.configuration());
  }

  /** Returns the firings that no other section tells. */
  private List<Branch> firings(List<TrailEntry> firings) {
    Set<String> told = new HashSet<>();
    difference.excluded().forEach(exclusionChange -> told.add(exclusionChange.rule()));
    difference.readmitted().forEach(exclusionChange -> told.add(exclusionChange.rule()));
    difference.trapsEntered().forEach(trap -> told.add(trap.rule()));
    difference.trapsLeft().forEach(trap -> told.add(trap.rule()));
    return points(
        firings.stream().filter(trailEntry -> !told.contains(trailEntry.rule())).toList(),
        trailEntry -> Line.ledBy(trailEntry.rule()).add(trailEntry.reason()));
  }

  private static Line barred(ExclusionChange exclusionChange) {
    return Line.ledBy(exclusionChange.rule())
        .codes(exclusionChange.approaches())
        .add(": " + exclusionChange.reason())
        .add(exclusionChange.strength() == Strength.SOFT ? " (soft)" : "");
  }

  private static Line trap(DetectedTrap trap) {
    return Line.ledBy(trap.id()).add(trap.message());
  }

  private static <T> List<Branch> points(List<T> items, Function<T, Line> write) {
    return items.stream().map(item -> Branch.leaf(write.apply(item))).toList();
  }
}
