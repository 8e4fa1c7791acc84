package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.report.content.Claim;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.content.ReportPart;
import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The firings of one stratum.
 *
 * @param heading names the stratum
 * @param meaning what its rules say
 * @param steps the firings
 */
public record StratumView(Headline heading, String meaning, List<Step> steps) {

  /**
   * One firing.
   *
   * @param number its number in the trail
   * @param claim what the rule said
   */
  public record Step(int number, Claim claim) {}

  static Stream<StratumView> of(List<TrailEntry> trail, Outline outline) {
    return trail.stream()
        .collect(Collectors.groupingBy(TrailEntry::phase, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            entry ->
                new StratumView(
                    outline.subheading(
                        ReportPart.TRAIL,
                        entry.getKey().term(),
                        Phrases.capital(entry.getKey().term())),
                    meaning(entry.getKey()),
                    entry.getValue().stream()
                        .map(fired -> new Step(fired.seq(), Claim.of(fired)))
                        .toList()));
  }

  private static String meaning(Stratum stratum) {
    return switch (stratum) {
      case CONCEPT -> "what several rules test for, named once";
      case NOMINATE -> "which approaches serve the task";
      case EXCLUDE -> "what a constraint rules out, and what is preferred within its rung";
      case STAND -> "which candidates may be chosen";
      case CHOOSE -> "the lowest of them";
      case ADVISE -> "configuration, guidance and warnings";
    };
  }
}
