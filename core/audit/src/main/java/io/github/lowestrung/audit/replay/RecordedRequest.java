package io.github.lowestrung.audit.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was asked when a record was made.
 *
 * @param workload the workload; null when it was a pipeline
 * @param pipeline the pipeline; null when it was a workload
 * @param asOf date whose facts of the platform held
 */
record RecordedRequest(Workload workload, Pipeline pipeline, LocalDate asOf) {

  private static final WorkloadReader READER = WorkloadReader.ofRecordedDecisions();

  /** Returns why a record does not tell what rules read; empty when it does. */
  static Optional<String> obstacle(AuditRecord record) {
    List<String> masked = new ArrayList<>(record.masked());
    masked.removeAll(Vocabulary.texts().stream().map(Field::name).toList());
    if (record.content().findValue("stages") != null && record.masked().contains("id")) {
      masked.add("id");
    }
    return masked.isEmpty()
        ? Optional.empty()
        : Optional.of("masked: " + String.join(", ", masked));
  }

  /** Reads what was asked; empty when nothing was. */
  static Optional<RecordedRequest> of(AuditRecord record) {
    return switch (record.kind()) {
      case DECISION, PIPELINE -> Optional.of(ofDecision(record.content().get("decision")));
      case FAILURE ->
          Optional.of(record.content().path("request")).flatMap(RecordedRequest::ofRequest);
      case RECOVERY -> Optional.empty();
    };
  }

  private static RecordedRequest ofDecision(JsonNode decision) {
    LocalDate asOf = LocalDate.parse(decision.path("asOf").asText());
    if (!decision.has("stages")) {
      return new RecordedRequest(workload(decision.get("workload")), null, asOf);
    }
    ObjectNode pipeline = LedgerEntry.MAPPER.createObjectNode();
    for (Field text : Vocabulary.texts()) {
      if (decision.has(text.name())) {
        pipeline.set(text.name(), decision.get(text.name()));
      }
    }
    ArrayNode stages = pipeline.putArray("stages");
    decision.get("stages").forEach(stage -> stages.add(stage.get("workload")));
    return new RecordedRequest(null, pipeline(pipeline), asOf);
  }

  private static Optional<RecordedRequest> ofRequest(JsonNode request) {
    if (request.isMissingNode()) {
      return Optional.empty();
    }
    LocalDate asOf = LocalDate.parse(request.path("asOf").asText());
    return Optional.of(
        request.has("workload")
            ? new RecordedRequest(workload(request.get("workload")), null, asOf)
            : new RecordedRequest(null, pipeline(request.get("pipeline")), asOf));
  }

  private static Workload workload(JsonNode document) {
    return READER.read(shown(document).toString());
  }

  private static Pipeline pipeline(JsonNode document) {
    ObjectNode shown = shown(document);
    ArrayNode stages = LedgerEntry.MAPPER.createArrayNode();
    document.path("stages").forEach(stage -> stages.add(shown(stage)));
    shown.set("stages", stages);
    return READER.readPipeline(shown.toString());
  }

  /** Leaves out the texts that are masked. */
  private static ObjectNode shown(JsonNode document) {
    ObjectNode shown = document.deepCopy();
    for (Field text : Vocabulary.texts()) {
      if (shown.path(text.name()).isObject()) {
        shown.remove(text.name());
      }
    }
    return shown;
  }
}
