package io.github.lowestrung.rules.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.audit.AuditListener;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.Hashes;
import io.github.lowestrung.audit.store.MemoryLedger;
import io.github.lowestrung.canonical.CanonicalJson;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.rules.harness.DecisionProbe;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** Other writers of canonical JSON come to the same texts. */
class CanonicalFormTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int WORKLOADS = 150;
  private static final int NUMBERS = 5_000;

  @Test
  void of_numbers() throws IOException {
    Random random = new Random(8785);
    StringBuilder numbers =
        new StringBuilder(
            "[0,-0.0,1e21,1e-6,1e-7,123456789012345680000,5e-324,1.7976931348623157e308,"
                + "9007199254740991,0.1,333333333.3333333,1e23,4.5,2e-3,1000000000000000000000");
    for (int i = 0; i < NUMBERS; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      numbers.append(',').append(Double.isFinite(number) ? number : i);
      numbers.append(',').append(random.nextInt(1_000_000) / 10_000.0);
    }
    String json = numbers.append(']').toString();
    assertThat(CanonicalJson.of(json)).isEqualTo(IndependentForm.of(json));
  }

  @Test
  void of_texts_and_names() throws IOException {
    String json =
        "{\"\\u20ac\":\"\\u20ac$\\u000f\\n"
            + "A'B\\u0022\\\\\\/\",\"\\r"
            + "\":1,\"\\ufb33\":2,\"1\":[],"
            + "\"\\ud83d\\ude00\":{},\"\\u0080\":null,\"\\u00f6\":[true,false],\"\\u2028\":\"\\u007f\"}";
    assertThat(CanonicalJson.of(json)).isEqualTo(IndependentForm.of(json));
  }

  @Test
  void of_the_decisions_and_records_of_all_scenarios() throws IOException {
    MemoryLedger ledger = new MemoryLedger();
    Advisor advisor = RulesUnderTest.advisor().with(new AuditListener(ledger));
    List<SubjectDecision> decisions =
        Scenario.of(advisor).stream().map(s -> s.decide(advisor, RulesUnderTest.AS_OF)).toList();
    List<AuditRecord> records = ledger.stream().toList();
    assertThat(records).hasSameSizeAs(decisions);
    for (int i = 0; i < records.size(); i++) {
      String line = records.get(i).toJson();
      ObjectNode document = (ObjectNode) JSON.readTree(decisions.get(i).toJson());
      assertThat(new JsonCanonicalizer(line).getEncodedString()).isEqualTo(line);
      assertThat(line)
          .contains(new JsonCanonicalizer(document.toString()).getEncodedString() + ",\"kind\"");
      assertThat(digest(document)).isEqualTo(document.path("digest").textValue());
      for (JsonNode stage : document.path("stages")) {
        assertThat(digest((ObjectNode) stage)).isEqualTo(stage.path("digest").textValue());
      }
    }
  }

  private static String digest(ObjectNode document) throws IOException {
    ObjectNode covered = document.deepCopy();
    covered.remove(List.of("digest", "decidedAt"));
    return Hashes.sha256(new JsonCanonicalizer(covered.toString()).getEncodedString());
  }

  @Test
  void of_decisions_and_records_of_generated_workloads() throws IOException {
    RandomFactSets random =
        new RandomFactSets(FieldValues.all(new DecisionProbe()), List.of(), 20_261_130);
    MemoryLedger ledger = new MemoryLedger();
    Advisor advisor = RulesUnderTest.advisor().with(new AuditListener(ledger));
    for (int i = 0; i < WORKLOADS; i++) {
      Decision decision = advisor.decide(random.number(i).workload(), RulesUnderTest.AS_OF);
      ObjectNode covered = (ObjectNode) JSON.readTree(decision.toJson());
      covered.remove(List.of("digest", "decidedAt"));
      assertThat(decision.digest())
          .isEqualTo(Hashes.sha256(IndependentForm.of(covered.toString())));
    }
    List<AuditRecord> records = ledger.stream().toList();
    assertThat(records).hasSize(WORKLOADS);
    for (AuditRecord record : records) {
      assertThat(record.toJson()).isEqualTo(IndependentForm.of(record.toJson()));
    }
  }
}
