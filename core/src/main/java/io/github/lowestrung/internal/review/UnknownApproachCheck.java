package io.github.lowestrung.internal.review;

import io.github.lowestrung.internal.analysis.ConsequenceSummary;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.workload.term.NameSuggestion;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds consequences that name something that no rulebook describes.
 *
 * @param ladder the approaches that exist
 * @param sayings the rules, and what each says
 */
record UnknownApproachCheck(Ladder ladder, Map<CompiledRule, ConsequenceSummary> sayings)
    implements ReviewCheck {

  @Override
  public List<Finding> of(CompiledRule rule) {
    ConsequenceSummary summary = sayings.get(rule);
    String unknown = summary.unknown();
    if (unknown == null) {
      return List.of();
    }
    String message =
        "Its consequence names (%s), which no rulebook describes, so a decision fails when the"
            + " rule fires. %s";
    Set<String> known = new TreeSet<>();
    for (Approach approach : ladder.approaches()) {
      known.add(approach.id());
      if (summary.excludes()) {
        known.addAll(approach.groups());
        known.add("rung-" + PlainNumber.text(approach.rung()));
      }
    }
    String remedy =
        NameSuggestion.of(unknown, known).advice("Maybe add the approach to approaches.yaml.");
    return List.of(
        ReviewCheck.flaw(Check.UNKNOWN_APPROACH, rule, message.formatted(unknown, remedy)));
  }
}
