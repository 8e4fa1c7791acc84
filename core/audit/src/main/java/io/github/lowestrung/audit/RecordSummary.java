package io.github.lowestrung.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A record in short, the same for every kind. What is masked is {@code (masked)}.
 *
 * @param about id of the workload or the pipeline; null when it has none
 * @param outcome how deciding ended, as decision documents say it; null when nothing was decided
 * @param choices what is recommended, for a pipeline stage by stage
 * @param rules ids of the rules that fired, in the order of the trail, each once
 * @param asOf date whose platform facts applied; null when no decision was asked for
 * @param digest digest of the decision; null when there is none
 * @param answer its outcome, in a few words
 */
public record RecordSummary(
    String about,
    String outcome,
    List<Choice> choices,
    List<String> rules,
    String asOf,
    String digest,
    String answer) {

  private static final String MASKED = "(masked)";

  /**
   * What is recommended for one workload.
   *
   * @param approach id of the approach
   * @param rung number of its rung
   * @param configuration its settings, such as {@code speed=slow}
   */
  public record Choice(String approach, String rung, List<String> configuration) {}

  /** Keeps copies of the lists. */
  public RecordSummary {
    choices = List.copyOf(choices);
    rules = List.copyOf(rules);
  }

  /**
   * Sums a record up.
   *
   * @param record the record
   * @return the record in short
   * @throws IllegalArgumentException when the record is of an unknown kind
   */
  public static RecordSummary of(AuditRecord record) {
    JsonNode content = record.content();
    return switch (record.kind()) {
      case DECISION, PIPELINE -> decided(content.path("decision"));
      case FAILURE -> failed(content);
      case RECOVERY ->
          new RecordSummary(
              null, null, List.of(), List.of(), null, null, "a torn line was set aside");
    };
  }

  private static RecordSummary decided(JsonNode decision) {
    boolean pipeline = decision.has("stages");
    List<JsonNode> workloads = new ArrayList<>();
    (pipeline ? decision.path("stages") : List.of(decision)).forEach(workloads::add);
    Set<String> rules = new LinkedHashSet<>();
    for (JsonNode workload : workloads) {
      addRules(rules, workload);
    }
    addRules(rules, decision.path("summary"));
    List<Choice> choices =
        workloads.stream()
            .map(workload -> workload.path("recommendation"))
            .filter(JsonNode::isObject)
            .map(RecordSummary::choice)
            .toList();
    String outcome = text(decision.path("outcome"));
    return new RecordSummary(
        text(decision.at(pipeline ? "/id" : "/workload/id")),
        outcome,
        choices,
        List.copyOf(rules),
        text(decision.path("asOf")),
        text(decision.path("digest")),
        choices.size() == workloads.size() ? named(choices) : outcome.replace('-', ' '));
  }

  private static void addRules(Set<String> rules, JsonNode decision) {
    decision.path("trail").forEach(firing -> rules.add(firing.path("rule").asText()));
  }

  private static Choice choice(JsonNode recommendation) {
    List<String> configuration = new ArrayList<>();
    for (var setting : recommendation.path("configuration").properties()) {
      configuration.add(setting.getKey() + "=" + text(setting.getValue()));
    }
    return new Choice(
        text(recommendation.path("approach")),
        recommendation.path("rung").asText(),
        List.copyOf(configuration));
  }

  private static String named(List<Choice> choices) {
    return choices.stream()
        .map(choice -> choice.approach() + ", rung " + choice.rung())
        .collect(Collectors.joining("; "));
  }

  private static RecordSummary failed(JsonNode content) {
    JsonNode request = content.path("request");
    JsonNode asked = request.has("pipeline") ? request.get("pipeline") : request.path("workload");
    String type = content.at("/failure/type").asText();
    return new RecordSummary(
        text(asked.path("id")),
        null,
        List.of(),
        List.of(),
        text(request.path("asOf")),
        null,
        "failed: " + type.substring(type.lastIndexOf('.') + 1));
  }

  private static String text(JsonNode node) {
    return node.has(Masker.MASKED) ? MASKED : node.textValue();
  }
}
