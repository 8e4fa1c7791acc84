package io.github.lowestrung.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and verifies what is stored as lines, wherever that is. */
public abstract class StoredView implements LedgerView {

  /** Streams what is stored, in order, damaged or not. */
  abstract Stream<Line> lines();

  /** Streams the lines that have some texts inside; others need not come. */
  Stream<Line> linesWith(List<String> traces) {
    return lines();
  }

  @Override
  public Stream<AuditRecord> stream() {
    return lines().map(StoredView::read);
  }

  @Override
  public Stream<AuditRecord> find(Query query) {
    List<String> traces = query.traces();
    return linesWith(traces)
        .filter(line -> mayHave(line, traces))
        .map(StoredView::read)
        .filter(query::matches);
  }

  private static boolean mayHave(Line line, List<String> traces) {
    try {
      return line.torn() || traces.stream().allMatch(line.text()::contains);
    } catch (IllegalArgumentException e) {
      return true; // damaged, which reading it will tell
    }
  }

  @Override
  public Verification verify(Trust trust) {
    try (Stream<Line> lines = lines()) {
      return new Verifying(trust).verify(lines);
    }
  }

  static Head headAfter(Optional<Line> last) {
    return last.map(line -> read(line).head()).orElse(Head.EMPTY);
  }

  static AuditRecord read(Line line) {
    try {
      return line.record();
    } catch (IllegalArgumentException e) {
      throw new LedgerException(
          "The ledger is damaged at ("
              + line.place()
              + "). "
              + e.getMessage()
              + " Maybe verify it.",
          e);
    }
  }
}
