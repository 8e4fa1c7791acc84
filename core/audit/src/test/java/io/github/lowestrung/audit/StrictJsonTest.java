package io.github.lowestrung.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library reads back has one value for each field, and nothing follows it. */
class StrictJsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"%s {}", "%s x", "{\"count\":7,%s"})
  void a_head_is_one_object(String spoilt) {
    String head = LedgerHead.EMPTY.toJson();
    boolean doubled = spoilt.startsWith("{");
    String json = spoilt.formatted(doubled ? head.substring(1) : head);

    assertThatThrownBy(() -> LedgerHead.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_record_has_no_field_twice() {
    String hash = "sha256:" + "0".repeat(64);
    String record =
        "{\"content\":{\"kind\":\"failure\"%s},\"hash\":\"%s\",\"seal\":{\"ledger\":\"0123456789abcdef0123456789abcdef\",\"seq\":1,\"format\":\"lowest-rung-audit-1\",\"recordedAt\":\"2026-11-23T08:00:00Z\"}}";

    assertThat(AuditRecord.fromJson(record.formatted("", hash)).content().size()).isEqualTo(1);
    assertThatThrownBy(
            () -> AuditRecord.fromJson(record.formatted(",\"kind\":\"decision\"", hash)).content())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
