package io.github.lowestrung.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.Attribution;
import io.github.lowestrung.audit.AuditListener;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.RecordKind;
import io.github.lowestrung.audit.RecordQuery;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.file.FileLedger;
import io.github.lowestrung.audit.store.MemoryLedger;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

/** What an advisor that is audited records. */
class AuditListenerTest {

  private static final Workload IN_OWN_VPC =
      Workload.of(Task.SENTIMENT_ANALYSIS).network(Isolation.CUSTOMER_VPC).build();

  private final MemoryLedger ledger = new MemoryLedger();
  private final Advisor advisor = Advisor.builder().listener(new AuditListener(ledger)).build();

  @Test
  void a_record_has_the_decision_and_what_made_it() {
    Decision decision =
        advisor.onBehalfOf(new Attribution("alice", "request-17")).decide(IN_OWN_VPC);
    AuditRecord record = only();
    assertThat(record.decision()).contains(decision);
    assertThat(record.decision().orElseThrow().toJson()).isEqualTo(decision.toJson());
    assertThat(record.subject()).contains("alice");
    assertThat(record.correlationId()).contains("request-17");
    assertThat(record.provenance()).contains(advisor.provenance());
    assertThat(advisor.provenance().rulebooks()).isEqualTo(decision.rulebooks());
    assertThat(advisor.provenance().engine()).isEqualTo("10.2.0");
    assertThat(advisor.provenance().library()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void a_pipeline_is_one_record() {
    PipelineDecision decision =
        advisor.decide(
            advisor
                .reader()
                .readPipeline(
                    """
                    id: calls
                    stages:
                    - {id: hear, task: speech-to-text}
                    - {id: feel, task: sentiment-analysis}
                    """));
    assertThat(only().kind()).isEqualTo(RecordKind.PIPELINE);
    assertThat(only().decision().orElseThrow()).isEqualTo(decision);
    assertThat(ledger.find(RecordQuery.ALL.withApproach("comprehend"))).hasSize(1);
    assertThat(ledger.find(RecordQuery.ALL.withApproach("polly"))).isEmpty();
  }

  @Test
  void a_decision_that_failed_is_recorded_and_still_fails() {
    Workload unknown = Workload.of(Task.REGRESSION).proposal(p -> p.approach("abacus")).build();
    assertThatThrownBy(() -> advisor.decide(unknown)).isInstanceOf(InvalidWorkloadException.class);
    assertThat(only().kind()).isEqualTo(RecordKind.FAILURE);
    assertThat(only().failure().orElseThrow().message()).contains("abacus");
    assertThat(only().toJson()).contains("\"request\":{\"asOf\":").contains("regression");
  }

  @Test
  void a_decision_that_cannot_be_recorded_is_not_handed_out(@TempDir Path folder) {
    FileLedger closed = FileLedger.open(folder.resolve("audit.jsonl"), LedgerOptions.DEFAULT);
    closed.close();
    Advisor audited = Advisor.builder().listener(new AuditListener(closed)).build();
    assertThatThrownBy(() -> audited.decide(IN_OWN_VPC))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("is closed");
  }

  @Test
  void the_correlation_id_is_that_of_the_log_or_a_new_one() {
    MDC.put("correlationId", "from the log");
    try {
      advisor.decide(IN_OWN_VPC);
    } finally {
      MDC.remove("correlationId");
    }
    advisor.decide(IN_OWN_VPC);
    advisor.decide(IN_OWN_VPC);
    List<String> ids = ledger.stream().map(r -> r.correlationId().orElseThrow()).toList();
    assertThat(ids.get(0)).isEqualTo("from the log");
    assertThat(ids).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  @Test
  void explaining_records_nothing() {
    advisor.explain(advisor.decide(IN_OWN_VPC)).whyNot("comprehend");
    assertThat(ledger.head().count()).isEqualTo(1);
    assertThat(ledger.verify(TrustAnchors.NONE).intact()).isTrue();
  }

  private AuditRecord only() {
    assertThat(ledger.stream()).hasSize(1);
    return ledger.stream().findFirst().orElseThrow();
  }
}
