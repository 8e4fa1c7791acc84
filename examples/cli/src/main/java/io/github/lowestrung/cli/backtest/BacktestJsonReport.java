package io.github.lowestrung.cli.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.lowestrung.audit.replay.Approval;
import io.github.lowestrung.audit.replay.ChangedDecision;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.CauseFinder.Cause;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Flips as one JSON object, written as they are found. */
public final class BacktestJsonReport implements BacktestReport {

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

  /** A flip as it is written; null is left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Flip(
      long record,
      String hash,
      String workload,
      String stage,
      Object before,
      Object after,
      String failure,
      List<Cause> causes,
      boolean proven,
      boolean approved,
      String approvedBy,
      String approvedBecause) {}

  /** What is written at the end. */
  private record Totals(
      long decisions,
      long flips,
      long unapproved,
      Map<String, Long> notCompared,
      List<String> approvalsThatCoverNothing) {}

  @Override
  public void flip(ChangedDecision changed, Approval approval) throws IOException {
    json.writePOJO(
        new Flip(
            changed.seq(),
            changed.hash(),
            changed.workload(),
            changed.stage(),
            answer(changed.before()),
            answer(changed.after()),
            changed.failure(),
            changed.causes(),
            changed.proven(),
            approval != null,
            approval == null ? null : approval.by(),
            approval == null ? null : approval.reason()));
  }

  private static Object answer(Answer answer) {
    return answer != null && answer.approach() == null ? Map.of() : answer;
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.writeEndArray();
    json.writePOJOField(
        "summary",
        new Totals(
            summary.decisions(),
            summary.flips(),
            summary.unapproved(),
            summary.obstacles().counts(),
            summary.idle()));
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
