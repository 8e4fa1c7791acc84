package io.github.lowestrung.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.workload.term.WholeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One sealed record of a ledger. What it attests, the time included, is under its hash, and the
 * hash of the record before it as well. Immutable and thread-safe; equal when its text is.
 */
public final class AuditRecord {

  /**
   * Why a decision failed.
   *
   * @param type class of the exception
   * @param message its message; null when it has none, or when it is masked
   */
  public record Failure(String type, String message) {}

  /**
   * The most that a record may have, in bytes of its text in UTF-8 without line break: 16 MiB. No
   * ledger writes a longer one, and a longer line of a file is a damaged one.
   */
  public static final int MAX_BYTES = 16 << 20;

  private static final Pattern ESCAPED_SURROGATE = Pattern.compile("\\\\u[dD]");

  /** Canonical JSON has no larger whole numbers. */
  private static final long MAX_SEQ = 1L << 53;

  private final SealedText text;
  private final JsonNode seal;
  private final Instant recordedAt;
  private volatile JsonNode content;

  AuditRecord(SealedText text, JsonNode seal) {
    this.text = text;
    this.seal = seal;
    try {
      this.recordedAt = Instant.parse(seal.path("recordedAt").asText());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("The record has no time.", e);
    }
    if (!seal.path("seq").isIntegralNumber()
        || !seal.path("seq").canConvertToLong()
        || seal.path("seq").longValue() < 1
        || seal.path("seq").longValue() > MAX_SEQ
        || !LedgerHead.isId(seal.path("ledger").textValue())
        || !RecordSealer.FORMAT.equals(seal.path("format").asText())) {
      throw new IllegalArgumentException(
          "The record is not of the format " + RecordSealer.FORMAT + ".");
    }
  }

  /**
   * Reads a record.
   *
   * @param json what {@link #toJson} returned
   * @return the record, not verified
   * @throws IllegalArgumentException when the text is not a record
   */
  public static AuditRecord fromJson(String json) {
    SealedText text = SealedText.parse(json);
    return new AuditRecord(text, tree(text.seal()));
  }

  /**
   * Returns the record in canonical form (RFC 8785).
   *
   * @return JSON in one line
   */
  public String toJson() {
    return text.toString();
  }

  /**
   * Returns which ledger the record is of.
   *
   * @return the id that the ledger drew with its first record, 32 hexadecimal digits
   */
  public String ledger() {
    return seal.get("ledger").textValue();
  }

  /**
   * Returns the record's place in its ledger.
   *
   * @return its number, from 1
   */
  public long seq() {
    return seal.get("seq").longValue();
  }

  /**
   * Returns the record's hash.
   *
   * @return {@code sha256:} and 64 hexadecimal digits, over its seal
   */
  public String hash() {
    return text.hash();
  }

  /**
   * Returns the hash of the record before this one.
   *
   * @return its hash; that of {@link LedgerHead#EMPTY} for the first
   */
  public String previous() {
    return seal.path("previous").asText();
  }

  /**
   * Returns when the record was made, by the clock of the ledger. A clock may go backwards; the
   * order of records is that of their numbers.
   *
   * @return the time, in milliseconds
   */
  public Instant recordedAt() {
    return recordedAt;
  }

  /**
   * Returns the head of a ledger that ends with this record.
   *
   * @return the head
   */
  public LedgerHead head() {
    return new LedgerHead(seq(), hash(), ledger());
  }

  /**
   * Returns the key that signed.
   *
   * @return its id, or empty when it is not signed
   */
  public Optional<String> keyId() {
    return textOf(seal, "keyId");
  }

  /**
   * Returns what the record is about.
   *
   * @return its kind
   */
  public RecordKind kind() {
    String term = content().path("kind").asText();
    for (RecordKind kind : RecordKind.values()) {
      if (kind.term().equals(term)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("The record (" + seq() + ") is of an unknown kind.");
  }

  /**
   * Returns who asked for the decision.
   *
   * @return the subject, or empty when not stated
   */
  public Optional<String> subject() {
    return textOf(content(), "subject");
  }

  /**
   * Returns what ties the record to the rest of a request.
   *
   * @return the correlation id, or empty when there is none
   */
  public Optional<String> correlationId() {
    return textOf(content(), "correlationId");
  }

  /**
   * Returns the versions and rulebooks that decided.
   *
   * @return versions and rulebooks, or empty for a recovery
   */
  public Optional<Provenance> provenance() {
    JsonNode versions = content().path("versions");
    if (versions.isMissingNode()) {
      return Optional.empty();
    }
    List<Rulebook> rulebooks = new ArrayList<>();
    for (JsonNode rulebook : content().path("rulebooks")) {
      rulebooks.add(new Rulebook(rulebook.path("id").asText(), rulebook.path("sha256").asText()));
    }
    return Optional.of(
        new Provenance(
            versions.path("library").asText(),
            versions.path("engine").asText(),
            versions.path("java").asText(),
            rulebooks));
  }

  /**
   * Returns the document paths that were masked.
   *
   * @return the paths; empty when everything is as it was
   */
  public List<String> masked() {
    List<String> paths = new ArrayList<>();
    content().path("masking").path("paths").forEach(path -> paths.add(path.asText()));
    return List.copyOf(paths);
  }

  /**
   * Returns the decision about the workload or pipeline.
   *
   * @return the decision, or empty when the record is about something else or is masked
   */
  public Optional<SubjectDecision> decision() {
    return content().has("decision") && masked().isEmpty()
        ? Optional.of(SubjectDecision.fromTree(content().get("decision")))
        : Optional.empty();
  }

  /**
   * Returns why the decision failed.
   *
   * @return the failure, or empty when the record is about something else
   */
  public Optional<Failure> failure() {
    JsonNode failure = content().path("failure");
    return failure.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Failure(failure.path("type").asText(), failure.path("message").textValue()));
  }

  public SealedText text() {
    return text;
  }

  public JsonNode seal() {
    return seal;
  }

  public JsonNode content() {
    if (content == null) {
      content = tree(text.content());
    }
    return content;
  }

  private static JsonNode tree(String json) {
    try {
      JsonNode tree = LedgerEntry.MAPPER.readTree(json);
      if (ESCAPED_SURROGATE.matcher(json).find() && !WholeText.is(tree.toString())) {
        throw new IllegalArgumentException(
            "The record has half of a surrogate pair, where "
                + WholeText.EXPECTED
                + " was expected.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The record is not JSON.", e);
    }
  }

  private static Optional<String> textOf(JsonNode object, String name) {
    return Optional.ofNullable(object.path(name).textValue());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AuditRecord record && text.equals(record.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "record " + seq() + " (" + hash() + ")";
  }
}
