package io.github.lowestrung.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.Attribution;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.canonical.CanonicalJson;
import io.github.lowestrung.decision.CanonicalDecision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.document.JsonFormat;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.WholeText;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** What is to be recorded. Immutable. */
public final class LedgerEntry {

  public static final JsonMapper MAPPER = JsonFormat.mapper().build();

  /** What ties a record to its entry; a digest may be masked, and then is an object. */
  private static final List<String> ATTESTED =
      List.of("/kind", "/correlationId", "/decision/digest");

  private final byte[] canonical;

  private LedgerEntry(ObjectNode content) {
    this.canonical = CanonicalJson.of(content);
  }

  /**
   * Creates an entry about a decision.
   *
   * @param request what was asked
   * @param decision the decision
   * @return the entry
   */
  public static LedgerEntry of(DecisionRequest request, SubjectDecision decision) {
    RecordKind kind =
        decision instanceof PipelineDecision ? RecordKind.PIPELINE : RecordKind.DECISION;
    ObjectNode content = begin(kind, request.attribution(), request.provenance());
    content.putPOJO("decision", CanonicalDecision.of(decision));
    return new LedgerEntry(content);
  }

  /**
   * Creates an entry about a failed decision.
   *
   * @param request what was asked
   * @param failure why it failed
   * @return the entry
   */
  public static LedgerEntry of(DecisionRequest request, RuntimeException failure) {
    ObjectNode content = failed(request.attribution(), request.provenance(), failure);
    ObjectNode asked = content.putObject("request");
    putKnown(asked, "asOf", Objects.toString(request.asOf(), null));
    Subject subject = request.subject();
    asked.set(subject.kind(), MAPPER.valueToTree(WorkloadWriter.toMap(subject)));
    return new LedgerEntry(content);
  }

  /**
   * Creates an entry about a request that failed because its document is not valid.
   *
   * @param attribution who asks
   * @param provenance the versions and rulebooks that would have decided
   * @param failure what is wrong with the document
   * @return the entry, which does not have the document
   */
  public static LedgerEntry of(
      Attribution attribution, Provenance provenance, RuntimeException failure) {
    return new LedgerEntry(failed(attribution, provenance, failure));
  }

  private static ObjectNode failed(
      Attribution attribution, Provenance provenance, RuntimeException failure) {
    return begin(RecordKind.FAILURE, attribution, provenance).set("failure", failure(failure));
  }

  /** Writes a failure down: its message as far as {@link Display#LONGEST_MESSAGE} goes. */
  public static ObjectNode failure(RuntimeException failure) {
    String message = failure.getMessage();
    ObjectNode written =
        MAPPER
            .createObjectNode()
            .put("type", failure.getClass().getName())
            .put("message", message == null ? null : Display.message(WholeText.mended(message)));
    if (failure instanceof InvalidWorkloadException invalid && invalid.more() > 0) {
      written.put("more", invalid.more());
    }
    return written;
  }

  /** Tells of a torn line that was set aside. */
  public static LedgerEntry recovery(String setAside, long bytes, String sha256) {
    ObjectNode content = MAPPER.createObjectNode().put("kind", RecordKind.RECOVERY.term());
    content
        .putObject("recovery")
        .put("setAside", setAside)
        .put("bytes", bytes)
        .put("sha256", sha256);
    return new LedgerEntry(content);
  }

  private static ObjectNode begin(RecordKind kind, Attribution attribution, Provenance provenance) {
    ObjectNode content = MAPPER.createObjectNode().put("kind", kind.term());
    putKnown(content, "subject", attribution.subject());
    putKnown(content, "correlationId", attribution.correlationId());
    content
        .putObject("versions")
        .put("library", provenance.library())
        .put("engine", provenance.engine())
        .put("java", provenance.java());
    return content.set("rulebooks", MAPPER.valueToTree(provenance.rulebooks()));
  }

  private static void putKnown(ObjectNode content, String name, String value) {
    if (value != null) {
      content.put(name, value);
    }
  }

  /**
   * Refuses records that are not those of some entries, one each and in their order, as far as
   * masking lets that be told.
   */
  static void requireReceipt(List<LedgerEntry> entries, List<AuditRecord> records) {
    Iterator<AuditRecord> receipt = records.iterator();
    for (LedgerEntry entry : entries) {
      AuditRecord record = receipt.hasNext() ? receipt.next() : null;
      if (record == null || !entry.isIn(record)) {
        JsonNode asked = entry.content();
        throw unlike(ATTESTED.stream().map(at -> asked.at(at).asText()).toList(), record);
      }
    }
    if (receipt.hasNext()) {
      throw unlike(List.of(), receipt.next());
    }
  }

  private static LedgerException unlike(List<String> asked, AuditRecord returned) {
    return new LedgerException(
        ("The ledger was to record %s and returned %s instead, so it is unknown what was recorded."
                + " Maybe verify the ledger.")
            .formatted(
                asked.isEmpty() ? "nothing more" : asked,
                returned == null ? "nothing" : "(" + returned + ")"));
  }

  private boolean isIn(AuditRecord record) {
    if (record.text().hasContent(canonical)) {
      return true;
    }
    JsonNode kept = record.content();
    JsonNode asked = content();
    return ATTESTED.stream()
        .allMatch(at -> kept.at(at).isObject() || kept.at(at).equals(asked.at(at)));
  }

  /** Returns what is to stand in the record, in UTF-8. Not to be changed. */
  byte[] canonical() {
    return canonical;
  }

  /** Reads what is to stand in the record. */
  ObjectNode content() {
    try {
      return (ObjectNode) MAPPER.readTree(canonical);
    } catch (IOException e) {
      throw new IllegalStateException("An entry could not be read.", e);
    }
  }
}
