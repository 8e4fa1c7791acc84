package io.github.lowestrung.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.audit.Replayed.Deviation;
import io.github.lowestrung.audit.Replayed.Verdict;
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

  private final RulebookShelf shelf;

  /**
   * Decides again with the rulebooks of a shelf.
   *
   * @param shelf the rulebooks at hand
   */
  public Replay(RulebookShelf shelf) {
    this.shelf = Objects.requireNonNull(shelf, "shelf");
  }

  /**
   * Decides every record of a ledger again, on all cores and with a bounded number of records in
   * memory.
   *
   * @param ledger the ledger; nobody verifies it
   * @return what each came to, in order; close the stream after use
   * @throws LedgerException when the ledger cannot be read or is damaged
   */
  public Stream<Replayed> of(LedgerView ledger) {
    return InOrder.map(ledger.stream(), this::replay);
  }

  private Replayed replay(AuditRecord record) {
    Optional<String> obstacle = Asked.obstacle(record);
    if (obstacle.isPresent()) {
      return Replayed.without(record, Verdict.NOT_REPLAYABLE, obstacle.get());
    }
    Optional<Asked> asked = Asked.of(record);
    if (asked.isEmpty()) {
      return Replayed.without(
          record, Verdict.NOTHING_TO_REPLAY, "a " + record.kind().term() + " without a request");
    }
    List<Rulebook> rulebooks = record.provenance().orElseThrow().rulebooks();
    return shelf
        .find(rulebooks)
        .map(advisor -> Replayed.compared(record, deviations(record, asked.get(), advisor)))
        .orElseGet(
            () ->
                Replayed.without(
                    record,
                    Verdict.NOT_REPLAYABLE,
                    "not at hand: " + names(shelf.missing(rulebooks))));
  }

  private static String names(List<Rulebook> rulebooks) {
    return String.join(
        ", ", rulebooks.stream().map(r -> r.id() + " with sha256 " + r.sha256()).toList());
  }

  private static List<Deviation> deviations(AuditRecord record, Asked asked, Advisor advisor) {
    return Deviations.between(outcome(record), decidedAgain(asked, advisor));
  }

  /** Returns what was decided, or why it failed, without the time. */
  private static ObjectNode outcome(AuditRecord record) {
    String part = record.kind() == RecordKind.FAILURE ? "failure" : "decision";
    ObjectNode outcome = record.content().get(part).deepCopy();
    return outcome.without("decidedAt");
  }

  private static ObjectNode decidedAgain(Asked asked, Advisor advisor) {
    try {
      String json =
          asked.pipeline() == null
              ? advisor.decide(asked.workload(), asked.asOf()).toJson()
              : advisor.decide(asked.pipeline(), asked.asOf()).toJson();
      return ((ObjectNode) Entry.MAPPER.readTree(json)).without("decidedAt");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A decision document is not JSON.", e);
    } catch (RuntimeException e) {
      return Entry.failure(e);
    }
  }
}
