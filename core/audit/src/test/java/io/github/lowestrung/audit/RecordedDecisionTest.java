package io.github.lowestrung.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.audit.store.MemoryLedger;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.fixtures.ToyDecision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions that are read back out of records. */
class RecordedDecisionTest {

  private static final Decision SHELF = ToyDecision.recommended(ToyDecision.SHELF);
  private static final PipelineDecision PIPELINE = ToyDecision.pipeline();

  private static void assertRefused(JsonNode document) {
    assertThatThrownBy(() -> SubjectDecision.fromTree(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no digest");
  }

  @Test
  void a_decision_is_read_and_its_document_stays() {
    ObjectNode document = SHELF.toTree();

    assertThat(SubjectDecision.fromTree(document)).isEqualTo(SHELF);
    assertThat(document).isEqualTo(SHELF.toTree());
    assertThat(SubjectDecision.fromTree(PIPELINE.toTree())).isEqualTo(PIPELINE);
    Decision forbidden = ToyDecision.forbidden(ToyDecision.SHELF);
    assertThat(SubjectDecision.fromTree(forbidden.toTree())).isEqualTo(forbidden);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a text\"", "[1]", "{}", "{\"digest\": 1}"})
  void what_is_no_decision_is_refused(String json) throws Exception {
    assertRefused(LedgerEntry.MAPPER.readTree(json));
  }

  @Test
  void a_stage_that_is_no_decision_is_refused() {
    ObjectNode document = PIPELINE.toTree();
    document.putArray("stages").add(1);
    assertRefused(document);
  }

  @Test
  void what_was_read_does_not_change() {
    Decision read = Decision.fromJson(SHELF.toJson());
    PipelineDecision pipeline = PipelineDecision.fromJson(PIPELINE.toJson());

    assertThatThrownBy(() -> read.trail().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> read.ladder().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> pipeline.stages().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void what_forbids_is_masked_with_the_facts_behind_it() {
    MemoryLedger ledger =
        new MemoryLedger(
            LedgerOptions.DEFAULT.withMasking(
                MaskingPolicy.of(ToyEntries.SECRET, List.of("data.sizeGb"))));
    ledger.append(
        List.of(
            LedgerEntry.of(
                ToyEntries.request("carpenter", "c-1"), ToyDecision.forbidden(ToyDecision.SHELF))));

    assertThat(ledger.stream().findFirst().orElseThrow().toJson())
        .contains("\"forbidden\"", "X-09")
        .doesNotContain("no shelf may bear 12", "Take at most 10");
  }
}
