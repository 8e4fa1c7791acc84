package io.github.lowestrung.cli.backtest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.audit.replay.Approval;
import io.github.lowestrung.audit.replay.ChangedDecision;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.CauseFinder.Cause;
import java.io.IOException;

/** Flips as one JSON object, written as they are found. */
public final class BacktestJsonReport implements BacktestReport {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonGenerator json;

  public BacktestJsonReport(Terminal terminal) throws IOException {
    json =
        JsonMapper.builder()
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build()
            .getFactory()
            .createGenerator(terminal.out())
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeArrayFieldStart("flips");
  }

  @Override
  public void flip(ChangedDecision changedDecision, Approval approval) throws IOException {
    ObjectNode flip = NODES.objectNode();
    flip.put("record", changedDecision.seq()).put("hash", changedDecision.hash());
    putKnown(flip, "workload", changedDecision.workload());
    putKnown(flip, "stage", changedDecision.stage());
    flip.set("before", answer(changedDecision.before()));
    if (changedDecision.after() != null) {
      flip.set("after", answer(changedDecision.after()));
    }
    putKnown(flip, "failure", changedDecision.failure());
    ArrayNode causes = flip.putArray("causes");
    for (Cause cause : changedDecision.causes()) {
      causes.addObject().put("what", cause.what()).put("change", cause.change().term());
    }
    flip.put("proven", changedDecision.proven()).put("approved", approval != null);
    if (approval != null) {
      flip.put("approvedBy", approval.by()).put("approvedBecause", approval.reason());
    }
    json.writeTree(flip);
  }

  private static ObjectNode answer(Answer answer) {
    ObjectNode node = NODES.objectNode();
    if (answer.approach() != null) {
      node.put("approach", answer.approach()).put("rung", answer.rung());
      ObjectNode configuration = node.putObject("configuration");
      answer.configuration().forEach(configuration::put);
    }
    return node;
  }

  private static void putKnown(ObjectNode node, String name, String value) {
    if (value != null) {
      node.put(name, value);
    }
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.writeEndArray();
    ObjectNode node = NODES.objectNode();
    node.put("decisions", summary.decisions())
        .put("flips", summary.flips())
        .put("unapproved", summary.unapproved());
    ObjectNode notCompared = node.putObject("notCompared");
    summary.obstacles().counts().forEach(notCompared::put);
    ArrayNode idle = node.putArray("approvalsThatCoverNothing");
    summary.idle().forEach(idle::add);
    json.writeFieldName("summary");
    json.writeTree(node);
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
