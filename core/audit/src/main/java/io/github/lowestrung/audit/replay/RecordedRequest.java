package io.github.lowestrung.audit.replay;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.document.WorkloadReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked when a record was made.
 *
 * @param subject the workload or pipeline
 * @param asOf date whose platform facts applied
 */
record RecordedRequest(Subject subject, LocalDate asOf) {

  private static final WorkloadReader READER = WorkloadReader.ofRecordedDecisions();
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

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

  /** Reads what was asked; empty when nothing was, or no date was known. */
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
      return new RecordedRequest(subject(decision.get("workload")), asOf);
    }
    ObjectNode pipeline = LedgerEntry.MAPPER.createObjectNode();
    for (Field text : Vocabulary.texts()) {
      if (decision.has(text.name())) {
        pipeline.set(text.name(), decision.get(text.name()));
      }
    }
    ArrayNode stages = pipeline.putArray("stages");
    decision.get("stages").forEach(stage -> stages.add(stage.get("workload")));
    return new RecordedRequest(subject(pipeline), asOf);
  }

  private static Optional<RecordedRequest> ofRequest(JsonNode request) {
    if (!request.has("asOf")) {
      return Optional.empty();
    }
    LocalDate asOf = LocalDate.parse(request.path("asOf").asText());
    JsonNode document = request.has("workload") ? request.get("workload") : request.get("pipeline");
    return Optional.of(new RecordedRequest(subject(document), asOf));
  }

  private static Subject subject(JsonNode document) {
    ObjectNode shown = document.deepCopy();
    removeMasked(shown);
    shown.path("stages").forEach(RecordedRequest::removeMasked);
    return READER.readSubject(LedgerEntry.MAPPER.convertValue(shown, DOCUMENT));
  }

  /** Leaves out the texts that are masked. */
  private static void removeMasked(JsonNode document) {
    for (Field text : Vocabulary.texts()) {
      if (document.path(text.name()).isObject()) {
        ((ObjectNode) document).remove(text.name());
      }
    }
  }
}
