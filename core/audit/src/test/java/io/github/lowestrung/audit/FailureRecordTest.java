package io.github.lowestrung.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A failure takes little room in a ledger, however much there is to say of it. */
class FailureRecordTest {

  @Test
  void a_long_message_is_cut_with_a_mark() {
    ObjectNode failure = LedgerEntry.failure(new IllegalStateException("\u00e4".repeat(100_000)));

    assertThat(failure.path("message").textValue())
        .hasSizeLessThanOrEqualTo(Display.LONGEST_MESSAGE)
        .endsWith("… (cut here; the message has 100,000 characters)");
    assertThat(failure.has("more")).isFalse();
  }

  @Test
  void problems_that_are_not_named_are_counted() {
    Problem problem = Problem.inMemory("key", "the unknown field 'key'", "a known field", null);
    InvalidWorkloadException invalid =
        new InvalidWorkloadException(Collections.nCopies(90_000, problem));

    assertThat(LedgerEntry.failure(invalid).path("more").intValue()).isEqualTo(89_900);
  }

  @Test
  void a_failure_may_say_nothing() {
    assertThat(LedgerEntry.failure(new IllegalStateException()).path("message").isNull()).isTrue();
  }
}
