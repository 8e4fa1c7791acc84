package io.github.lowestrung.audit.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerEntry;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.RecordKind;
import io.github.lowestrung.audit.replay.ReplayResult.ReplayStatus;
import io.github.lowestrung.audit.store.OrderedParallel;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what was recorded again, with the rulebooks that each record names and the facts of the
 * platform of its day. Immutable and thread-safe.
 */
public final class Replay {

  private final RulebookRepository shelf;

  /**
   * Decides again with the rulebooks of a shelf.
   *
   * @param shelf the rulebooks at hand
   */
  public Replay(RulebookRepository shelf) {
    this.shelf = Objects.requireNonNull(shelf, "shelf");
  }

  /**
   * Decides every record of a ledger again, on all cores and with a bounded number of records in
   * memory.
   *
   * @param ledger the ledger, which is not verified
   * @return the result for each, in order; close the stream after use
   * @throws io.github.lowestrung.audit.LedgerException when the ledger cannot be read or is damaged
   */
  public Stream<ReplayResult> of(LedgerView ledger) {
    return OrderedParallel.map(ledger.stream(), this::replay);
  }

  private ReplayResult replay(AuditRecord record) {
    Optional<String> obstacle = RecordedRequest.obstacle(record);
    if (obstacle.isPresent()) {
      return ReplayResult.without(record, ReplayStatus.NOT_REPLAYABLE, obstacle.get());
    }
    Optional<RecordedRequest> asked = RecordedRequest.of(record);
    if (asked.isEmpty()) {
      return ReplayResult.without(
          record,
          ReplayStatus.NOTHING_TO_REPLAY,
          "a " + record.kind().term() + " without a request");
    }
    List<Rulebook> rulebooks = record.provenance().orElseThrow().rulebooks();
    return shelf
        .find(rulebooks)
        .map(
            advisor ->
                ReplayResult.compared(
                    record,
                    DocumentDiff.between(outcome(record), decidedAgain(asked.get(), advisor))))
        .orElseGet(
            () ->
                ReplayResult.without(
                    record,
                    ReplayStatus.NOT_REPLAYABLE,
                    "not at hand: " + names(shelf.missing(rulebooks))));
  }

  private static String names(List<Rulebook> rulebooks) {
    return String.join(
        ", ", rulebooks.stream().map(r -> r.id() + " with sha256 " + r.sha256()).toList());
  }

  /** Returns what was decided, or why it failed, without the time. */
  private static ObjectNode outcome(AuditRecord record) {
    String part = record.kind() == RecordKind.FAILURE ? "failure" : "decision";
    ObjectNode outcome = record.content().get(part).deepCopy();
    return outcome.without("decidedAt");
  }

  private static ObjectNode decidedAgain(RecordedRequest recordedRequest, Advisor advisor) {
    try {
      return advisor
          .decide(recordedRequest.subject(), recordedRequest.asOf())
          .toTree()
          .without("decidedAt");
    } catch (RuntimeException e) {
      return LedgerEntry.failure(e);
    }
  }
}
