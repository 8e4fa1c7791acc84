package io.github.lowestrung.cli.backtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.lowestrung.audit.replay.Approval;
import io.github.lowestrung.audit.replay.ChangedDecision;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.CauseFinder.Cause;
import java.io.IOException;
import java.util.Map;

/** Flips as one JSON object, written as they are found. */
public final class BacktestJsonReport implements BacktestReport {

  private final JsonGenerator json;

  public BacktestJsonReport(Terminal terminal) throws IOException {
    json =
        new JsonFactory()
            .createGenerator(terminal.out())
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeArrayFieldStart("flips");
  }

  @Override
  public void flip(ChangedDecision changedDecision, Approval approval) throws IOException {
    json.writeStartObject();
    json.writeNumberField("record", changedDecision.seq());
    json.writeStringField("hash", changedDecision.hash());
    writeKnown("workload", changedDecision.workload());
    writeKnown("stage", changedDecision.stage());
    writeAnswer("before", changedDecision.before());
    if (changedDecision.after() != null) {
      writeAnswer("after", changedDecision.after());
    }
    writeKnown("failure", changedDecision.failure());
    json.writeArrayFieldStart("causes");
    for (Cause cause : changedDecision.causes()) {
      json.writeStartObject();
      json.writeStringField("what", cause.what());
      json.writeStringField("change", cause.change().term());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("proven", changedDecision.proven());
    json.writeBooleanField("approved", approval != null);
    if (approval != null) {
      json.writeStringField("approvedBy", approval.by());
      json.writeStringField("approvedBecause", approval.reason());
    }
    json.writeEndObject();
  }

  private void writeAnswer(String name, Answer answer) throws IOException {
    json.writeObjectFieldStart(name);
    if (answer.approach() != null) {
      json.writeStringField("approach", answer.approach());
      json.writeNumberField("rung", answer.rung());
      json.writeObjectFieldStart("configuration");
      for (Map.Entry<String, String> setting : answer.configuration().entrySet()) {
        json.writeStringField(setting.getKey(), setting.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeKnown(String name, String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.writeEndArray();
    json.writeObjectFieldStart("summary");
    json.writeNumberField("decisions", summary.decisions());
    json.writeNumberField("flips", summary.flips());
    json.writeNumberField("unapproved", summary.unapproved());
    json.writeObjectFieldStart("notCompared");
    for (Map.Entry<String, Long> obstacle : summary.obstacles().counts().entrySet()) {
      json.writeNumberField(obstacle.getKey(), obstacle.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("approvalsThatCoverNothing");
    for (String approval : summary.idle()) {
      json.writeString(approval);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
