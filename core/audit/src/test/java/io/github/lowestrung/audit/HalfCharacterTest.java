package io.github.lowestrung.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.audit.store.MemoryLedger;
import io.github.lowestrung.workload.term.WholeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No record has half of a character, which would have the hash of another. */
class HalfCharacterTest {

  private final MemoryLedger ledger = new MemoryLedger();

  @ParameterizedTest
  @ValueSource(strings = {"\ud800x", "\\ud800x"})
  void a_record_that_has_one_is_not_read(String half) {
    String line = ledger.append(ToyEntries.small("name")).toJson();
    assertThatThrownBy(() -> AuditRecord.fromJson(line.replace("name", half)).kind())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half of a surrogate pair");
  }

  @Test
  void what_only_looks_like_one_is() {
    AuditRecord record = ledger.append(ToyEntries.small("a \\ud800 and \ud83d\ude00"));
    assertThat(AuditRecord.fromJson(record.toJson()).correlationId())
        .contains("a \\ud800 and \ud83d\ude00");
    assertThat(ledger.verify(TrustAnchors.NONE).intact()).isTrue();
  }

  @Test
  void the_message_of_a_failure_is_kept_without_its_halves() {
    AuditRecord record =
        ledger.append(
            LedgerEntry.of(
                ToyEntries.request("carpenter", "c"), new IllegalStateException("cut \ud83d")));
    assertThat(record.failure().orElseThrow().message()).isEqualTo("cut \ufffd");
    assertThat(WholeText.mended(null)).isNull();
  }
}
