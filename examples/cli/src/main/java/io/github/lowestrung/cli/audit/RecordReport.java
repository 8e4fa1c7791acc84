package io.github.lowestrung.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.AuditRecord.Failure;
import io.github.lowestrung.cli.terminal.JsonOutput;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.report.format.TextPage;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.rulebook.artifact.Rulebook;

/**
 * Shows one record: what is known about it, then its content.
 *
 * @param decisions shows its decision
 */
record RecordReport(TextReport decisions) {

  String render(AuditRecord record) {
    return head(record) + "\n" + body(record);
  }

  private static String head(AuditRecord record) {
    StringBuilder head = new StringBuilder();
    line(head, "record", record.seq() + ", a " + record.kind().term());
    line(head, "recorded at", record.recordedAt().toString());
    line(head, "hash", record.hash());
    line(head, "ledger", record.ledger());
    line(head, "follows on", record.seq() == 1 ? "nothing, it is the first" : record.previous());
    line(head, "signed by", record.keyId().map(id -> id + ", not verified here").orElse("nobody"));
    record.subject().ifPresent(subject -> line(head, "subject", subject));
    record.correlationId().ifPresent(id -> line(head, "correlation", id));
    record.provenance().ifPresent(provenance -> provenance(head, provenance));
    if (!record.masked().isEmpty()) {
      line(head, "masked", String.join(", ", record.masked()));
    }
    return head.toString();
  }

  private static void provenance(StringBuilder head, Provenance by) {
    line(
        head,
        "decided by",
        "Lowest Rung " + by.library() + ", Drools " + by.engine() + ", Java " + by.java());
    for (Rulebook rulebook : by.rulebooks()) {
      line(head, "rulebook", rulebook.id() + " (sha256:" + rulebook.sha256() + ")");
    }
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name)
        .append(" ".repeat(13 - name.length()))
        .append(TextPage.clean(value))
        .append('\n');
  }

  private String body(AuditRecord record) {
    if (record.decision().isPresent()) {
      return decisions.render(record.decision().get());
    }
    JsonNode content = JsonOutput.tree(record.toJson()).get("content");
    if (record.failure().isPresent() && record.masked().isEmpty()) {
      return failure(record.failure().get(), content.path("request"));
    }
    return JsonOutput.indented(content);
  }

  private static String failure(Failure failure, JsonNode request) {
    StringBuilder text = new StringBuilder();
    line(text, "failed", failure.type());
    if (failure.message() != null) {
      failure.message().lines().forEach(line -> text.append(TextPage.clean(line)).append('\n'));
    }
    if (request.isObject()) {
      text.append('\n').append(JsonOutput.indented(request.toString()));
    }
    return text.toString();
  }
}
