package io.github.lowestrung.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.lowestrung.workload.document.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decisions as JSON documents, and their digests. */
final class DecisionJson {

  private static final ObjectMapper MAPPER =
      JsonFormat.mapper()
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .addMixIn(Decision.class, ByComponents.class)
          .addMixIn(PipelineDecision.class, ByComponents.class)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private DecisionJson() {}

  /** Returns the document of a decision. */
  static ObjectNode tree(SubjectDecision decision) {
    return sealed(content(decision)).put("decidedAt", decision.decidedAt().toString());
  }

  static String write(SubjectDecision decision) {
    try {
      return MAPPER.writeValueAsString(tree(decision));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A decision could not be written as JSON.", e);
    }
  }

  static String digest(SubjectDecision decision) {
    return digest(content(decision));
  }

  /** Returns all that the digest of a decision covers. */
  private static ObjectNode content(SubjectDecision decision) {
    ObjectNode content = MAPPER.valueToTree(decision);
    content.remove("decidedAt");
    // A stage's time would make equal pipelines differ; it is the pipeline's own.
    content.path("stages").forEach(stage -> sealed(((ObjectNode) stage).without("decidedAt")));
    return content;
  }

  private static ObjectNode sealed(ObjectNode content) {
    return content.put("digest", digest(content));
  }

  private static String digest(ObjectNode content) {
    try {
      String canonical = CanonicalJson.of(MAPPER.writeValueAsString(content));
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return "sha256:"
          + HexFormat.of().formatHex(sha.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A decision could not be written as canonical JSON.", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }

  static SubjectDecision read(String json) {
    return read(document(json));
  }

  /**
   * Reads a decision about a workload or a pipeline, as the document has it, and leaves the
   * document as it is.
   */
  static SubjectDecision read(JsonNode document) {
    ObjectNode tree = withDigest(document).deepCopy();
    return tree.path("stages").isArray()
        ? read(tree, PipelineDecision.class)
        : read(tree, Decision.class);
  }

  static <D extends SubjectDecision> D read(String json, Class<D> type) {
    return checked(document(json), type);
  }

  private static <D extends SubjectDecision> D checked(ObjectNode tree, Class<D> type) {
    if (type == PipelineDecision.class && !tree.path("stages").isArray()) {
      throw new IllegalArgumentException(
          "The text is not a decision about a pipeline: it has no stages.");
    }
    return read(tree, type);
  }

  private static <D extends SubjectDecision> D read(ObjectNode tree, Class<D> type) {
    CanonicalJson.requireExact(tree);
    Instant decidedAt = time(tree);
    List<String> stated = new ArrayList<>();
    for (ObjectNode part : parts(tree)) {
      stated.add(part.path("digest").asText());
      part.remove("digest");
      part.put("decidedAt", decidedAt.toString());
    }
    D decision = value(tree, type);
    List<ObjectNode> written = parts(tree(decision));
    for (int i = 0; i < stated.size(); i++) {
      requireDigest(stated.get(i), written.get(i).path("digest").asText());
    }
    return decision;
  }

  /** Returns the stages of a decision document, and itself. */
  private static List<ObjectNode> parts(ObjectNode tree) {
    List<ObjectNode> parts = new ArrayList<>();
    for (JsonNode stage : tree.path("stages")) {
      parts.add(withDigest(stage));
    }
    parts.add(tree);
    return parts;
  }

  private static ObjectNode document(String json) {
    Objects.requireNonNull(json, "json");
    try {
      return withDigest(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The text is not a decision document.", e);
    }
  }

  private static ObjectNode withDigest(JsonNode document) {
    if (!(document instanceof ObjectNode tree) || !tree.path("digest").isTextual()) {
      throw new IllegalArgumentException("The text is not a decision document: it has no digest.");
    }
    return tree;
  }

  private static Instant time(ObjectNode tree) {
    try {
      return Instant.parse(tree.path("decidedAt").asText());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "The text is not a decision document: decidedAt is not a time.", e);
    }
  }

  private static void requireDigest(String stated, String digest) {
    if (!digest.equals(stated)) {
      throw new IllegalArgumentException(
          ("The digest (%s) does not match the decision, whose digest is (%s). The document was"
                  + " changed after it was written.")
              .formatted(stated, digest));
    }
  }

  private static <T> T value(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The text is not a decision document.", e);
    }
  }

  /** Returns the document of a decision, as plain values. */
  static Map<String, Object> plain(SubjectDecision decision) {
    return MAPPER.convertValue(tree(decision), new TypeReference<>() {});
  }

  /** Reads a decision of what may be its document, as plain values. */
  static SubjectDecision ofPlain(Object document) {
    return read(MAPPER.<JsonNode>valueToTree(document));
  }

  static <D extends SubjectDecision> D ofPlain(Object document, Class<D> type) {
    return checked(withDigest(MAPPER.valueToTree(document)), type);
  }

  /** Inside of this library a decision is written by its components. */
  private interface ByComponents {
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    static void ofDocument(Object unused) {}

    @JsonValue(false)
    Map<String, Object> document();
  }
}
