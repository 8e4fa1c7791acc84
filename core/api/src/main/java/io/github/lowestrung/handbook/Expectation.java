package io.github.lowestrung.handbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.lowestrung.decision.AppliedWaiver;
import io.github.lowestrung.decision.ApproachAssessment;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.DetectedTrap;
import io.github.lowestrung.decision.Evidence;
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
      part.fieldNames()
          .forEachRemaining(
              name -> {
                if (!KNOWN.contains(name)) {
                  flaws.add(
                      "expects (%s), which is not a known expectation%s Known are %s."
                          .formatted(
                              name,
                              NameSuggestion.of(name, KNOWN).bracketedQuestion(),
                              new TreeSet<>(KNOWN)));
                }
              });
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
    expect
        .get("stages")
        .properties()
        .forEach(
            stage -> {
              if (stages.containsKey(stage.getKey())) {
                misses.addAll(misses(stages.get(stage.getKey()), stage.getValue()));
              } else {
                misses.add("no stage " + stage.getKey());
              }
            });
    return misses;
  }

  private static List<String> misses(Decision decision, JsonNode expect) {
    List<String> misses = new ArrayList<>();
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
    expect
        .path("configuration")
        .properties()
        .forEach(
            entry -> {
              String value = decision.configuration().get(entry.getKey());
              if (!entry.getValue().asText().equals(value)) {
                misses.add(entry.getKey() + " " + value + " where " + entry.getValue());
              }
            });
    expect
        .path("excluded")
        .properties()
        .forEach(
            entry -> {
              if (!excludedBy(decision, entry.getKey(), texts(entry.getValue()))) {
                misses.add(entry.getKey() + " not excluded by " + entry.getValue());
              }
            });
    Set<String> traps = decision.traps().stream().map(DetectedTrap::id).collect(Collectors.toSet());
    for (String trap : texts(expect.path("traps"))) {
      if (!traps.contains(trap)) {
        misses.add("no trap " + trap);
      }
    }
    for (String trap : texts(expect.path("noTraps"))) {
      if (traps.contains(trap)) {
        misses.add("trap " + trap);
      }
    }
    List<String> waivers = decision.waivers().stream().map(AppliedWaiver::waiver).toList();
    for (String waiver : texts(expect.path("waivers"))) {
      if (!waivers.contains(waiver)) {
        misses.add("no waiver " + waiver);
      }
    }
    if (expect.path("caution").asBoolean() && decision.cautions().isEmpty()) {
      misses.add("no caution");
    }
    return misses;
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
