package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.decision.Alternative;
import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Exclusion;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.rules.harness.ProbeResult;
import io.github.lowestrung.rules.invariants.Invariant.Objections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That the parts of a decision tell the same story. */
final class LadderChecks {

  private static final Pattern SETS = Pattern.compile("sets (\\S+) = (.+)");

  private LadderChecks() {}

  static void statusesAgree(DecisionTrial decisionTrial, Objections objections) {
    for (RungAssessment rung : decisionTrial.decision().ladder()) {
      Status best = Status.NOT_APPLICABLE;
      for (ApproachAssessment standing : rung.approaches()) {
        List<String> exclusions = exclusionsOf(standing.approach(), decisionTrial.concluded());
        if (!standing.exclusions().stream().map(Exclusion::rule).toList().equals(exclusions)) {
          objections.add(standing.approach(), standing + " where " + exclusions + " exclude it");
        }
        Status status = statusOf(standing.approach(), decisionTrial.concluded(), exclusions);
        if (standing.status() != status) {
          objections.add(standing.approach(), standing + " where it is " + status);
        }
        best = status.compareTo(best) < 0 ? status : best;
      }
      if (rung.status() != best) {
        objections.add("rung", "rung " + rung.rung() + " is " + rung.status() + ", not " + best);
      }
    }
  }

  private static List<String> exclusionsOf(String approach, ProbeResult probeResult) {
    return probeResult.exclusions().stream()
        .filter(excluded -> excluded.covers(approach))
        .map(excluded -> excluded.finding().rule().id())
        .sorted()
        .toList();
  }

  private static Status statusOf(
      String approach, ProbeResult probeResult, List<String> exclusions) {
    if (approach.equals(probeResult.recommended())) {
      return Status.RECOMMENDED;
    }
    if (!probeResult.candidates().contains(approach)) {
      return Status.NOT_APPLICABLE;
    }
    return exclusions.isEmpty() ? Status.VIABLE : Status.EXCLUDED;
  }

  static void alternativesAgree(DecisionTrial decisionTrial, Objections objections) {
    List<Alternative> viable =
        decisionTrial.decision().ladder().stream()
            .flatMap(
                rung ->
                    rung.approaches().stream()
                        .filter(standing -> standing.status() == Status.VIABLE)
                        .map(standing -> new Alternative(standing.approach(), rung.rung())))
            .toList();
    if (!decisionTrial.decision().alternatives().equals(viable)) {
      objections.add(
          "list", decisionTrial.decision().alternatives() + " where viable are " + viable);
    }
    ChoiceRank chosen = ChoiceRank.of(decisionTrial.concluded(), decisionTrial.deciding().ladder());
    for (Alternative alternative : viable) {
      if (chosen.compareTo(new ChoiceRank(false, alternative.rung())) > 0) {
        objections.add("order", alternative + " goes before " + chosen);
      }
    }
  }

  static void configurationAgrees(DecisionTrial decisionTrial, Objections objections) {
    Map<String, String> set = new TreeMap<>();
    decisionTrial.decision().trail().stream()
        .flatMap(trailEntry -> trailEntry.effects().stream())
        .map(SETS::matcher)
        .filter(Matcher::matches)
        .forEach(setting -> set.put(setting.group(1), setting.group(2)));
    Map<String, String> configuration =
        decisionTrial.decision().recommendationOrNull() == null
            ? Map.of()
            : decisionTrial.decision().recommendation().configuration();
    if (!configuration.equals(set)) {
      objections.add("configuration", configuration + " where rules set " + set);
    }
  }

  static void exclusionsRestOnFacts(DecisionTrial decisionTrial, Objections objections) {
    Map<String, Object> stated = decisionTrial.facts().stated();
    for (Excluded excluded : decisionTrial.concluded().exclusions()) {
      String rule = excluded.finding().rule().id();
      var evidence = excluded.finding().evidence();
      if (evidence.isEmpty()) {
        objections.add(rule, rule + " excludes without evidence");
      }
      evidence.stream()
          .filter(fact -> !fact.value().equals(stated.get(fact.path())))
          .forEach(fact -> objections.add(rule, rule + " rests on " + fact));
    }
  }
}
