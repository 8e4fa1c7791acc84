package io.github.lowestrung.handbook;

import static io.github.lowestrung.handbook.ScenarioReader.get;
import static io.github.lowestrung.handbook.ScenarioReader.isNothing;
import static io.github.lowestrung.handbook.ScenarioReader.text;
import static io.github.lowestrung.handbook.ScenarioReader.texts;

import io.github.lowestrung.decision.AppliedWaiver;
import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.decision.Prohibition;
import io.github.lowestrung.decision.Relaxation;
import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a scenario expects, in which nothing is wrong. */
record Expectation(DocumentNode expect) {

  /** Returns everything in which the decisions differ from what is expected. */
  List<String> misses(List<Decision> decisions) {
    if (get(expect, "stages").isEmpty()) {
      return misses(decisions.get(0), expect);
    }
    Map<String, Decision> stages = new LinkedHashMap<>();
    decisions.forEach(decision -> stages.put(decision.workload().id(), decision));
    List<String> misses = new ArrayList<>();
    fields(expect, "stages")
        .forEach(
            (id, stage) -> misses.addAll(misses(Objects.requireNonNull(stages.get(id)), stage)));
    return misses;
  }

  private static List<String> misses(Decision decision, DocumentNode expect) {
    List<String> misses = new ArrayList<>();
    List<String> forbidding = decision.forbidden().stream().map(Prohibition::rule).toList();
    misses.addAll(missing("prohibition ", list(expect, "forbidden"), forbidding));
    get(expect, "outcome")
        .filter(outcome -> !decision.outcome().term().equals(text(outcome)))
        .ifPresent(outcome -> misses.add("outcome " + decision.outcome()));
    Set<Set<String>> found =
        decision.relaxations().stream()
            .map(Relaxation::change)
            .map(Set::copyOf)
            .collect(Collectors.toSet());
    for (DocumentNode set : get(expect, "relaxations").map(DocumentNode::list).orElse(List.of())) {
      if (!found.contains(Set.copyOf(texts(set)))) {
        misses.add("no relaxation " + texts(set) + " in " + found);
      }
    }
    String approach = decision.findRecommendation().map(r -> r.approach()).orElse("none");
    get(expect, "approach")
        .filter(wanted -> !texts(wanted).contains(approach))
        .ifPresent(wanted -> misses.add(instead("approach " + approach, wanted)));
    double rung = decision.findRecommendation().map(r -> r.rung()).orElse(0.0);
    get(expect, "rung")
        .filter(wanted -> !texts(wanted).contains(PlainNumber.text(rung)))
        .ifPresent(wanted -> misses.add(instead("rung " + PlainNumber.text(rung), wanted)));
    fields(expect, "configuration")
        .forEach(
            (setting, wanted) -> {
              String value = decision.configuration().get(setting);
              if (isNothing(wanted)) {
                if (value != null) {
                  misses.add(setting + " " + value + " where none was expected");
                }
              } else if (!texts(wanted).contains(String.valueOf(value))) {
                misses.add(instead(setting + " " + value, wanted));
              }
            });
    fields(expect, "excluded")
        .forEach(
            (excluded, facts) -> {
              if (!excludedBy(decision, excluded, texts(facts))) {
                misses.add(excluded + " not excluded by " + texts(facts));
              }
            });
    List<String> traps = decision.traps().stream().map(DetectedTrap::id).toList();
    misses.addAll(missing("trap ", list(expect, "traps"), traps));
    list(expect, "noTraps").stream()
        .filter(traps::contains)
        .forEach(trap -> misses.add("trap " + trap));
    List<String> waivers = decision.waivers().stream().map(AppliedWaiver::waiver).toList();
    misses.addAll(missing("waiver ", list(expect, "waivers"), waivers));
    get(expect, "caution")
        .filter(wanted -> Objects.equals(wanted.value(), decision.cautions().isEmpty()))
        .ifPresent(
            wanted -> misses.add(decision.cautions().isEmpty() ? "no caution" : "a caution"));
    return misses;
  }

  private static String instead(String found, DocumentNode wanted) {
    return found + " where " + String.join(" or ", texts(wanted)) + " was expected";
  }

  private static List<String> list(DocumentNode expect, String field) {
    return get(expect, field).map(ScenarioReader::texts).orElse(List.of());
  }

  private static Map<String, DocumentNode> fields(DocumentNode expect, String field) {
    return get(expect, field).map(DocumentNode::map).orElse(Map.of());
  }

  private static List<String> missing(String what, List<String> expected, List<String> found) {
    return expected.stream()
        .filter(id -> !found.contains(id))
        .map(id -> "no " + what + id)
        .toList();
  }

  private static boolean excludedBy(Decision decision, String approach, List<String> paths) {
    return decision.find(approach).map(ApproachAssessment::exclusions).orElse(List.of()).stream()
        .anyMatch(
            exclusion ->
                exclusion.facts().stream().map(Evidence::path).toList().containsAll(paths));
  }
}
