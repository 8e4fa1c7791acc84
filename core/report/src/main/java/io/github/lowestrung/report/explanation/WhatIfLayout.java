package io.github.lowestrung.report.explanation;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Difference.ExclusionChange;
import io.github.lowestrung.explain.WhatIf;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.format.Branch;
import io.github.lowestrung.report.format.Sheet;
import io.github.lowestrung.report.format.StyledLine;
import io.github.lowestrung.report.format.TextStyle;
import io.github.lowestrung.rulebook.Strength;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Lays out what changed facts would change: the answer first, then what lies behind it.
 *
 * @param whatIf the answer
 * @param facts writes facts
 */
record WhatIfLayout(WhatIf whatIf, FactText facts) {

  void write(Sheet sheet) {
    sheet.title(
        StyledLine.of("What if ")
            .add(
                FactText.joined(
                    whatIf.changes().stream()
                        .map(change -> facts.fact(change.path(), change.value()))
                        .toList(),
                    " and "))
            .add("?"));
    sheet.paragraph(answer());
    sheet.section("How it is set up then", points(settings(), setting -> setting));
    sheet.section("Excluded now", points(whatIf.difference().excluded(), WhatIfLayout::barred));
    sheet.section(
        "No longer excluded", points(whatIf.difference().readmitted(), WhatIfLayout::barred));
    sheet.section("Traps entered", points(whatIf.difference().trapsEntered(), WhatIfLayout::trap));
    sheet.section("Traps left", points(whatIf.difference().trapsLeft(), WhatIfLayout::trap));
    sheet.section("Rules that fire now", firings(whatIf.difference().firedNow()));
    sheet.section("Rules that no longer fire", firings(whatIf.difference().firedNoLonger()));
  }

  private StyledLine answer() {
    StyledLine before = named(whatIf.before());
    StyledLine after = named(whatIf.after());
    Answer now = whatIf.difference().after();
    if (now.approach() == null && now.equals(whatIf.difference().before())) {
      return StyledLine.of(now.forbidden() ? "Still forbidden." : "Still no approach is viable.");
    }
    if (before.plain().equals(after.plain())) {
      String set = whatIf.difference().answerChanged() ? ", but set up otherwise." : ".";
      return StyledLine.of("The answer stays ").add(before).add(set);
    }
    return before.add(" → ").add(after);
  }

  private static StyledLine named(Decision decision) {
    return decision
        .findRecommendation()
        .map(recommendation -> StyledLine.of(TextStyle.GOOD, Phrases.named(recommendation)))
        .orElseGet(() -> FactText.answer(Answer.of(decision)));
  }

  /** Returns how another approach is set up, or what is set up otherwise for the same. */
  private List<StyledLine> settings() {
    Answer before = whatIf.difference().before();
    Answer after = whatIf.difference().after();
    boolean same = after.approach() != null && after.approach().equals(before.approach());
    return FactText.settings(same ? before.configuration() : Map.of(), after.configuration());
  }

  /** Returns the firings that no other section shows. */
  private List<Branch> firings(List<TrailEntry> firings) {
    Set<String> told = new HashSet<>();
    whatIf.difference().excluded().forEach(exclusionChange -> told.add(exclusionChange.rule()));
    whatIf.difference().readmitted().forEach(exclusionChange -> told.add(exclusionChange.rule()));
    whatIf.difference().trapsEntered().forEach(trap -> told.add(trap.rule()));
    whatIf.difference().trapsLeft().forEach(trap -> told.add(trap.rule()));
    return points(
        firings.stream().filter(trailEntry -> !told.contains(trailEntry.rule())).toList(),
        trailEntry -> StyledLine.ledBy(trailEntry.rule()).add(trailEntry.reason()));
  }

  private static StyledLine barred(ExclusionChange exclusionChange) {
    return StyledLine.ledBy(exclusionChange.rule())
        .codes(exclusionChange.approaches())
        .add(": " + exclusionChange.reason())
        .add(exclusionChange.strength() == Strength.SOFT ? " (soft)" : "");
  }

  private static StyledLine trap(DetectedTrap trap) {
    return StyledLine.ledBy(trap.id()).add(trap.message());
  }

  private static <T> List<Branch> points(List<T> items, Function<T, StyledLine> write) {
    return items.stream().map(item -> Branch.leaf(write.apply(item))).toList();
  }
}
