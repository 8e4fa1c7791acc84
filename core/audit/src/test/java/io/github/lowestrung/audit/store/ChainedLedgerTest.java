package io.github.lowestrung.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.lowestrung.audit.BackgroundCall;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerOptions;
import io.github.lowestrung.audit.ToyEntries;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What those who append at the same time share, and what they do not. */
@Timeout(60)
class ChainedLedgerTest {

  private final Clock clock = mock(Clock.class);
  private final MemoryLedger ledger = new MemoryLedger(LedgerOptions.DEFAULT.withClock(clock));

  private BackgroundCall append(String correlationId) {
    return new BackgroundCall(() -> ledger.append(ToyEntries.small(correlationId))).waits();
  }

  @Test
  void those_who_fail_together_have_an_exception_each() throws Exception {
    IllegalStateException stopped = new IllegalStateException("The clock stands still.");
    CountDownLatch stalled = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    when(clock.instant())
        .thenAnswer(
            call -> {
              stalled.countDown();
              release.await();
              return Instant.EPOCH;
            })
        .thenThrow(stopped)
        .thenReturn(Instant.EPOCH);

    BackgroundCall first = append("first");
    stalled.await();
    BackgroundCall second = append("second");
    BackgroundCall third = append("third");
    release.countDown();
    first.end();

    Throwable one = catchThrowable(second::end).getCause();
    Throwable other = catchThrowable(third::end).getCause();
    assertThat(one).isInstanceOf(LedgerException.class).hasMessage(stopped.getMessage());
    assertThat(other).isInstanceOf(LedgerException.class).hasMessage(stopped.getMessage());
    assertThat(one).isNotSameAs(other);
    assertThat(one.getCause()).isSameAs(other.getCause());
    assertThat(ledger.append(ToyEntries.small("next")).seq()).isEqualTo(2);
  }
}
