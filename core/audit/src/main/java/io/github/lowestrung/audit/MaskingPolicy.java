package io.github.lowestrung.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.canonical.CanonicalJson;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Hides facts of workloads when records are written. In place of each value, and of each text that
 * a rule drew from it, stands a hash over the value and a salt, so that the record verifies, and
 * the holder of the secret can prove what the value was. The salt follows from the secret, which is
 * not in the record: without it, values cannot be tried out. Immutable and thread-safe.
 *
 * <p><b>Note:</b> what was decided stays readable, and may hint at what it was decided by.
 */
public final class MaskingPolicy {

  /** Hides nothing. */
  public static final MaskingPolicy NONE = new MaskingPolicy(new byte[0], List.of());

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 16;

  private final byte[] secret;
  private final List<String> paths;

  private MaskingPolicy(byte[] secret, List<String> paths) {
    this.secret = secret.clone();
    this.paths = List.copyOf(paths);
  }

  /**
   * Hides facts of the library.
   *
   * @param secret salts the hashes, at least 32 bytes; to be kept away from the ledger
   * @param paths document paths of what to hide, as {@linkplain #of(byte[], List, Vocabulary)
   *     below}
   * @return the masking
   * @throws IllegalArgumentException when the secret is too short or the text of a key, or there is
   *     no such path
   */
  public static MaskingPolicy of(byte[] secret, List<String> paths) {
    return of(secret, paths, Vocabulary.LIBRARY);
  }

  /**
   * Hides facts, those that rulebooks declare among them.
   *
   * @param secret salts the hashes, at least 32 bytes; to be kept away from the ledger
   * @param paths document paths of what to hide, such as {@code description} or {@code
   *     location.region}; a section, such as {@code economics}, stands for all of its fields
   * @param vocabulary the facts that there are, as the reader of the advisor knows them
   * @return the masking
   * @throws IllegalArgumentException when the secret is too short or the text of a key, or there is
   *     no such path
   */
  public static MaskingPolicy of(byte[] secret, List<String> paths, Vocabulary vocabulary) {
    HmacKey.requireSecret("of the masking", secret);
    TreeSet<String> fields = new TreeSet<>();
    paths.forEach(path -> fields.addAll(fields(path, vocabulary)));
    return new MaskingPolicy(secret, List.copyOf(fields));
  }

  private static List<String> fields(String path, Vocabulary vocabulary) {
    Map<String, List<String>> known = new LinkedHashMap<>();
    Vocabulary.texts().forEach(text -> known.put(text.name(), List.of(text.name())));
    for (Field field : vocabulary.fields()) {
      known.put(field.path(), List.of(field.path()));
    }
    for (Field field : vocabulary.fields()) {
      known.put(field.group(), vocabulary.fields(field.group()).stream().map(Field::path).toList());
    }
    List<String> fields = known.get(path);
    if (fields == null) {
      throw new IllegalArgumentException(
          "There is no path (%s) in a workload document that could be masked. %s"
              .formatted(path, NameSuggestion.of(path, known.keySet()).advice(""))
              .strip());
    }
    return fields;
  }

  /** Returns the content of an entry in canonical form, without what is to be hidden. */
  public byte[] canonical(LedgerEntry ledgerEntry) {
    if (paths.isEmpty()) {
      return ledgerEntry.canonical();
    }
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    Masker masker = new Masker(secret, nonce, paths);
    ObjectNode content = ledgerEntry.content();
    masker.mask(content);
    if (masker.hidden().isEmpty()) {
      return ledgerEntry.canonical();
    }
    ObjectNode masking = content.putObject("masking");
    masking.put("nonce", HexFormat.of().formatHex(nonce));
    ArrayNode hidden = masking.putArray("paths");
    masker.hidden().forEach(hidden::add);
    return CanonicalJson.of(content);
  }

  /**
   * Tells whether a hidden fact had a value.
   *
   * @param record a record whose masking had the same secret
   * @param path document path of the fact
   * @param json the value, as JSON
   * @return true when this value was hidden in the record, in any stage for a pipeline
   */
  public boolean hides(AuditRecord record, String path, String json) {
    String nonce = record.content().path("masking").path("nonce").asText();
    String mask =
        new Masker(secret, HexFormat.of().parseHex(nonce), List.of())
            .mask(path, CanonicalJson.of(json).getBytes(StandardCharsets.UTF_8));
    List<JsonNode> workloads = new ArrayList<>();
    record.content().findValues("workload", workloads);
    return workloads.stream()
        .map(workload -> workload.at("/" + path.replace('.', '/')))
        .anyMatch(value -> mask.equals(value.path(Masker.MASKED).textValue()));
  }
}
