package io.github.lowestrung.handbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.lowestrung.decision.AppliedWaiver;
import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.decision.Prohibition;
import io.github.lowestrung.decision.Relaxation;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a scenario expects. */
record Expectation(JsonNode expect) {

  private static final Set<String> KNOWN =
      Set.of(
          "approach",
          "rung",
          "configuration",
          "excluded",
          "traps",
          "noTraps",
          "caution",
          "waivers",
          "outcome",
          "forbidden",
          "relaxations",
          "stages");

  /** Returns what makes it expect nothing, or something that is not known. */
  List<String> flaws() {
    List<JsonNode> parts = new ArrayList<>(List.of(expect));
    expect.path("stages").forEach(parts::add);
    List<String> flaws = new ArrayList<>();
    for (JsonNode part : parts) {
      if (part.isEmpty()) {
        flaws.add("expects nothing, so that it would pass whatever is decided");
      }
      for (var expected : part.properties()) {
        String name = expected.getKey();
        if (!KNOWN.contains(name)) {
          flaws.add(
              "expects (%s), which is not a known expectation%s Known are %s."
                  .formatted(
                      name,
                      NameSuggestion.of(name, KNOWN).bracketedQuestion(),
                      new TreeSet<>(KNOWN)));
        }
      }
    }
    return flaws;
  }

  /** Returns everything in which the decisions differ from what is expected. */
  List<String> misses(List<Decision> decisions) {
    if (!expect.has("stages")) {
      return misses(decisions.get(0), expect);
    }
    Map<String, Decision> stages = new LinkedHashMap<>();
    decisions.forEach(decision -> stages.put(decision.workload().id(), decision));
    List<String> misses = new ArrayList<>();
    for (var stage : expect.get("stages").properties()) {
      if (stages.containsKey(stage.getKey())) {
        misses.addAll(misses(stages.get(stage.getKey()), stage.getValue()));
      } else {
        misses.add("no stage " + stage.getKey());
      }
    }
    return misses;
  }

  private static List<String> misses(Decision decision, JsonNode expect) {
    List<String> misses = new ArrayList<>();
    List<String> forbidding = decision.forbidden().stream().map(Prohibition::rule).toList();
    misses.addAll(missing("prohibition ", texts(expect.path("forbidden")), forbidding));
    if (expect.has("outcome")) {
      if (!decision.outcome().term().equals(expect.get("outcome").asText())) {
        misses.add("outcome " + decision.outcome());
      }
      Set<Set<String>> found =
          decision.relaxations().stream()
              .map(Relaxation::change)
              .map(Set::copyOf)
              .collect(Collectors.toSet());
      for (JsonNode set : expect.path("relaxations")) {
        if (!found.contains(Set.copyOf(texts(set)))) {
          misses.add("no relaxation " + set + " in " + found);
        }
      }
      return misses;
    }
    String approach = decision.findRecommendation().map(r -> r.approach()).orElse("none");
    if (expect.has("approach") && !texts(expect.get("approach")).contains(approach)) {
      misses.add("approach " + approach + " where " + expect.get("approach") + " was expected");
    }
    double rung = decision.findRecommendation().map(r -> r.rung()).orElse(0.0);
    if (expect.has("rung") && rung != expect.get("rung").asDouble()) {
      misses.add("rung " + rung);
    }
    for (var setting : expect.path("configuration").properties()) {
      String value = decision.configuration().get(setting.getKey());
      if (!setting.getValue().asText().equals(value)) {
        misses.add(setting.getKey() + " " + value + " where " + setting.getValue());
      }
    }
    for (var excluded : expect.path("excluded").properties()) {
      if (!excludedBy(decision, excluded.getKey(), texts(excluded.getValue()))) {
        misses.add(excluded.getKey() + " not excluded by " + excluded.getValue());
      }
    }
    List<String> traps = decision.traps().stream().map(DetectedTrap::id).toList();
    misses.addAll(missing("trap ", texts(expect.path("traps")), traps));
    List<String> unwanted = texts(expect.path("noTraps"));
    unwanted.stream().filter(traps::contains).forEach(trap -> misses.add("trap " + trap));
    List<String> waivers = decision.waivers().stream().map(AppliedWaiver::waiver).toList();
    misses.addAll(missing("waiver ", texts(expect.path("waivers")), waivers));
    if (expect.path("caution").asBoolean() && decision.cautions().isEmpty()) {
      misses.add("no caution");
    }
    return misses;
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

  static List<String> texts(JsonNode node) {
    if (node instanceof ArrayNode list) {
      List<String> texts = new ArrayList<>();
      list.forEach(item -> texts.add(item.asText()));
      return texts;
    }
    return node.isMissingNode() ? List.of() : List.of(node.asText());
  }
}
