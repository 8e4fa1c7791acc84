package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.RecordQuery;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;

/** Reads one record of a ledger. */
abstract class RecordCommand extends LedgerCommand {

  private static final String HASH_BEGINNING = "(sha256:)?[0-9a-f]{6,64}";
  private static final int MOST_NAMED = 10;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description =
          "The record's number, the beginning of its hash (at least 6 digits), or its"
              + " correlation id.")
  private String id;

  /** Returns the record that is meant, or refuses what stands on the command line. */
  final AuditRecord find(LedgerView ledger) {
    // One more than is named tells that there are more.
    TreeMap<Long, AuditRecord> found = new TreeMap<>();
    try (Stream<AuditRecord> records = ledger.stream()) {
      records.filter(this::isMeant).limit(MOST_NAMED + 1).forEach(r -> found.put(r.seq(), r));
    }
    try (Stream<AuditRecord> records = ledger.find(RecordQuery.ALL.withCorrelationId(id))) {
      records.limit(MOST_NAMED + 1).forEach(r -> found.put(r.seq(), r));
    }
    List<AuditRecord> meant = List.copyOf(found.values());
    if (meant.size() == 1) {
      return meant.get(0);
    }
    if (meant.isEmpty()) {
      throw wrong(
          ("There is no record '%s' in the ledger (%s), which has %s. Maybe look for it with "
                  + "'lowest-rung audit find'.")
              .formatted(id, file(), ledger.head().count()));
    }
    throw wrong("Several records are meant by '" + id + "': " + named(meant) + ".");
  }

  private boolean isMeant(AuditRecord record) {
    String wanted = id.toLowerCase(Locale.ROOT);
    return wanted.equals(Long.toString(record.seq()))
        || (wanted.matches(HASH_BEGINNING)
            && record
                .hash()
                .startsWith(wanted.startsWith("sha256:") ? wanted : "sha256:" + wanted));
  }

  private static String named(List<AuditRecord> records) {
    return records.stream()
            .limit(MOST_NAMED)
            .map(AuditRecord::toString)
            .collect(Collectors.joining(", "))
        + (records.size() > MOST_NAMED ? " and more" : "");
  }
}
