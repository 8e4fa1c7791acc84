package io.github.lowestrung.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.lowestrung.canonical.CanonicalJson;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which records are wanted: those that match everything that is stated. Null matches all.
 *
 * @param approach id of the recommended approach, of any stage for a pipeline
 * @param rule id of a rule that fired
 * @param since earliest time of record
 * @param until first time that is too late
 * @param subject who asked
 * @param correlationId what ties it to a request
 */
@RecordBuilder
public record RecordQuery(
    String approach,
    String rule,
    Instant since,
    Instant until,
    String subject,
    String correlationId)
    implements RecordQueryBuilder.With {

  /** Wants every record. */
  public static final RecordQuery ALL = new RecordQuery(null, null, null, null, null, null);

  /** Returns texts that every matching record contains: cheap to look for beforehand. */
  public List<String> traces() {
    List<String> traces = new ArrayList<>();
    addTrace(traces, "\"recommendation\":{\"approach\":", approach);
    addTrace(traces, "\"rule\":", rule);
    addTrace(traces, "\"subject\":", subject);
    addTrace(traces, "\"correlationId\":", correlationId);
    return traces;
  }

  private static void addTrace(List<String> traces, String before, String value) {
    if (value != null) {
      traces.add(
          before + new String(CanonicalJson.of(TextNode.valueOf(value)), StandardCharsets.UTF_8));
    }
  }

  /**
   * Tells whether a record is wanted.
   *
   * @param record the record
   * @return true when it matches everything that is stated
   */
  public boolean matches(AuditRecord record) {
    return (since == null || !record.recordedAt().isBefore(since))
        && (until == null || record.recordedAt().isBefore(until))
        && (subject == null || subject.equals(record.subject().orElse(null)))
        && (correlationId == null || correlationId.equals(record.correlationId().orElse(null)))
        && (approach == null || recommends(record))
        && (rule == null || fired(record));
  }

  private boolean recommends(AuditRecord record) {
    return decisions(record).stream()
        .anyMatch(d -> approach.equals(d.path("recommendation").path("approach").textValue()));
  }

  private boolean fired(AuditRecord record) {
    for (JsonNode decision : decisions(record)) {
      for (JsonNode firing : decision.path("trail")) {
        if (rule.equals(firing.path("rule").textValue())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the decision itself, its stages, and what it says of them together. */
  private static List<JsonNode> decisions(AuditRecord record) {
    JsonNode decision = record.content().path("decision");
    List<JsonNode> decisions = new ArrayList<>();
    decisions.add(decision);
    decisions.add(decision.path("summary"));
    decision.path("stages").forEach(decisions::add);
    return decisions;
  }
}
