package io.github.lowestrung.audit;

import io.github.lowestrung.Attribution;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.util.List;

/** Entries to append, of failures, because those need no rules. */
public final class FailureEntries {

  private static final Provenance PROVENANCE =
      new Provenance("1.0", "10.2.0", "17", List.of(new Rulebook("acme:wood:1.0", "c0ffee")));

  private FailureEntries() {}

  public static LedgerEntry about(String correlationId) {
    return about("carpenter", correlationId);
  }

  public static LedgerEntry about(String subject, String correlationId) {
    return LedgerEntry.of(
        new Attribution(subject, correlationId),
        PROVENANCE,
        new IllegalStateException("The plank is too short: \"säge\" it again, \\o/."));
  }
}
