package io.github.lowestrung.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;

/** Decisions as JSON documents, and their digests. */
final class DecisionJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new WorkloadJson())
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private DecisionJson() {}

  static String write(SubjectDecision decision) {
    ObjectNode tree =
        decision instanceof Decision one ? tree(one) : tree((PipelineDecision) decision);
    tree.put("digest", decision.digest());
    tree.put("decidedAt", decision.decidedAt().toString());
    return text(tree);
  }

  static String digest(DecisionContent content) {
    return digest(MAPPER.<ObjectNode>valueToTree(content));
  }

  static String digest(PipelineDecision decision) {
    return digest(tree(decision));
  }

  static SubjectDecision read(String json) {
    ObjectNode tree = document(json);
    return tree.path("stages").isArray() ? pipeline(tree) : decision(tree, takeTime(tree));
  }

  static Decision readOne(String json) {
    ObjectNode tree = document(json);
    return decision(tree, takeTime(tree));
  }

  static PipelineDecision readPipeline(String json) {
    ObjectNode tree = document(json);
    if (!tree.path("stages").isArray()) {
      throw new IllegalArgumentException(
          "The text is not a decision about a pipeline: it has no stages.");
    }
    return pipeline(tree);
  }

  private static PipelineDecision pipeline(ObjectNode tree) {
    String stated = tree.remove("digest").textValue();
    Instant decidedAt = takeTime(tree);
    List<Decision> stages = new ArrayList<>();
    tree.path("stages").forEach(stage -> stages.add(decision((ObjectNode) stage, decidedAt)));
    PipelineDecision decision =
        new PipelineDecision(
            value(tree, "outcome", Outcome.class),
            tree.path("id").textValue(),
            tree.path("title").textValue(),
            tree.path("description").textValue(),
            List.copyOf(stages),
            value(tree, "summary", PipelineSummary.class),
            List.of(value(tree, "rulebooks", Rulebook[].class)),
            value(tree, "asOf", LocalDate.class),
            decidedAt);
    requireDigest(stated, decision.digest());
    return decision;
  }

  private static ObjectNode document(String json) {
    try {
      if (!(MAPPER.readTree(json) instanceof ObjectNode tree) || !tree.path("digest").isTextual()) {
        throw new IllegalArgumentException(
            "The text is not a decision document: it has no digest.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The text is not a decision document.", e);
    }
  }

  private static Instant takeTime(ObjectNode tree) {
    try {
      return Instant.parse(tree.path("decidedAt").asText());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "The text is not a decision document: decidedAt is no time.", e);
    } finally {
      tree.remove("decidedAt");
    }
  }

  private static Decision decision(ObjectNode tree, Instant decidedAt) {
    String stated = tree.path("digest").asText();
    DecisionContent content = value(tree.without("digest"), DecisionContent.class);
    Decision decision = new Decision(content, decidedAt);
    requireDigest(stated, decision.digest());
    return decision;
  }

  private static void requireDigest(String stated, String digest) {
    if (!digest.equals(stated)) {
      throw new IllegalArgumentException(
          "The digest ("
              + stated
              + ") does not fit the decision, whose digest is ("
              + digest
              + "). The document was changed after it was written.");
    }
  }

  private static <T> T value(ObjectNode tree, String name, Class<T> type) {
    return value(tree.path(name), type);
  }

  private static <T> T value(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The text is not a decision document.", e);
    }
  }

  private static ObjectNode tree(Decision decision) {
    return MAPPER.valueToTree(decision.content());
  }

  private static ObjectNode tree(PipelineDecision decision) {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.set("outcome", MAPPER.valueToTree(decision.outcome()));
    tree.put("id", decision.id());
    tree.put("title", decision.title());
    tree.put("description", decision.description());
    ArrayNode stages = tree.putArray("stages");
    // A stage's time would make equal pipelines differ; it is the pipeline's own.
    decision.stages().forEach(stage -> stages.add(tree(stage).put("digest", stage.digest())));
    tree.set("summary", MAPPER.valueToTree(decision.summary()));
    tree.set("rulebooks", MAPPER.valueToTree(decision.rulebooks()));
    tree.put("asOf", decision.asOf().toString());
    tree.properties().removeIf(entry -> entry.getValue().isNull());
    return tree;
  }

  private static String digest(ObjectNode tree) {
    try {
      byte[] canonical = new JsonCanonicalizer(MAPPER.writeValueAsString(tree)).getEncodedUTF8();
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return "sha256:" + HexFormat.of().formatHex(sha.digest(canonical));
    } catch (IOException e) {
      throw new IllegalStateException("A decision could not be written as canonical JSON.", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }

  private static String text(ObjectNode tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A decision could not be written as JSON.", e);
    }
  }
}
