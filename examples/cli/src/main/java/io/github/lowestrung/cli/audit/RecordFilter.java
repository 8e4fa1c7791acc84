package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.RecordQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Says which records are wanted. */
final class RecordFilter {

  @Option(
      names = "--approach",
      paramLabel = "ID",
      description = "Records that recommend this approach, for any stage of a pipeline.")
  private String approach;

  @Option(names = "--rule", paramLabel = "ID", description = "Records of decisions it fired in.")
  private String rule;

  @Option(
      names = "--since",
      paramLabel = "DATE|TIME",
      description = "Records from this time on; a date means midnight UTC.")
  private Instant since;

  @Option(
      names = "--until",
      paramLabel = "DATE|TIME",
      description = "Records before this time; a date means midnight UTC.")
  private Instant until;

  @Option(
      names = "--subject",
      paramLabel = "NAME",
      description = "Records of decisions on behalf of this subject.")
  private String subject;

  @Option(
      names = "--correlation-id",
      paramLabel = "ID",
      description = "Records that belong to this request.")
  private String correlationId;

  RecordQuery query() {
    return new RecordQuery(approach, rule, since, until, subject, correlationId);
  }

  /** Says it in words; null when every record is wanted. */
  String inWords() {
    List<String> words = new ArrayList<>();
    add(words, "approach ", approach);
    add(words, "rule ", rule);
    add(words, "since ", since);
    add(words, "until ", until);
    add(words, "subject ", subject);
    add(words, "correlation id ", correlationId);
    return words.isEmpty() ? null : String.join(", ", words);
  }

  private static void add(List<String> words, String name, Object value) {
    if (value != null) {
      words.add(name + value);
    }
  }
}
