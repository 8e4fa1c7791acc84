package io.github.lowestrung.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.lowestrung.canonical.CanonicalGenerator;
import io.github.lowestrung.canonical.CanonicalJson;
import io.github.lowestrung.workload.document.JsonFormat;
import io.github.lowestrung.workload.term.Term;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decisions as JSON documents, and their digests. */
final class DecisionJson {

  static final String TIME = "decidedAt";
  static final String DIGEST = "digest";

  private static final JsonMapper MAPPER =
      builder(Document.class)
          .addModule(new SimpleModule().setSerializerModifier(new TimeLast()))
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final JsonMapper COVERED =
      CanonicalJson.inOrder(builder(Covered.class))
          .addModule(new SimpleModule().addSerializer(Term.class, new TermWriter()))
          .build();

  private DecisionJson() {}

  private static JsonMapper.Builder builder(Class<?> form) {
    return JsonFormat.mapper()
        .addModule(new JavaTimeModule())
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .addMixIn(Decision.class, form)
        .addMixIn(PipelineDecision.class, form)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRAP_EXCEPTIONS);
  }

  /** Returns the document of a decision. */
  static ObjectNode tree(SubjectDecision decision) {
    return MAPPER.valueToTree(decision);
  }

  static String write(SubjectDecision decision) {
    try {
      return MAPPER.writeValueAsString(decision);
    } catch (JsonProcessingException e) {
      CanonicalJson.rethrow(e);
      throw new IllegalStateException("A decision could not be written as JSON.", e);
    }
  }

  /** Writes all that the digest of a decision covers. */
  static void write(SubjectDecision decision, CanonicalGenerator canonical) {
    CanonicalJson.write(COVERED, decision, canonical);
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
      stated.add(part.path(DIGEST).asText());
      part.remove(DIGEST);
      part.put(TIME, decidedAt.toString());
    }
    D decision = value(tree, type);
    List<String> digests = digests(decision);
    for (int i = 0; i < stated.size(); i++) {
      requireDigest(stated.get(i), digests.get(i));
    }
    return decision;
  }

  /** Returns the digests of the parts of a document. */
  private static List<String> digests(SubjectDecision decision) {
    List<String> digests = new ArrayList<>();
    if (decision instanceof PipelineDecision pipeline) {
      pipeline.stages().forEach(stage -> digests.add(stage.digest()));
    }
    digests.add(decision.digest());
    return digests;
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
    if (!(document instanceof ObjectNode tree) || !tree.path(DIGEST).isTextual()) {
      throw new IllegalArgumentException("The text is not a decision document: it has no digest.");
    }
    return tree;
  }

  private static Instant time(ObjectNode tree) {
    try {
      return Instant.parse(tree.path(TIME).asText());
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

  /** Inside of this library a decision is written by its components, and its digest. */
  interface Document {
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    static void ofDocument(Object unused) {}

    @JsonValue(false)
    Map<String, Object> document();

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String digest();

    @JsonIgnoreProperties(value = TIME, allowSetters = true)
    List<Decision> stages();
  }

  /** A digest covers all but itself and the time. */
  interface Covered {
    @JsonValue(false)
    Map<String, Object> document();

    @JsonIgnore
    String digest();

    @JsonIgnore
    Instant decidedAt();

    @JsonSerialize(contentUsing = StageWriter.class)
    List<Decision> stages();
  }

  /** The last two members of a document are what its digest does not cover. */
  private static final class TimeLast extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> orderProperties(
        SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> members) {
      if (SubjectDecision.class.isAssignableFrom(type.getBeanClass())) {
        members.stream()
            .filter(member -> member.getName().equals(TIME))
            .findFirst()
            .ifPresent(
                time -> {
                  members.remove(time);
                  members.add(time);
                });
      }
      return members;
    }
  }

  /** Writes what Jackson would as well, without asking each term by reflection. */
  private static final class TermWriter extends JsonSerializer<Term> {
    @Override
    public void serialize(Term term, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(term.term());
    }
  }

  private static final class StageWriter extends JsonSerializer<Decision> {
    @Override
    public void serialize(Decision stage, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      // A stage's time would make equal pipelines differ; it is the pipeline's own.
      CanonicalDecision.ofStage(stage).serialize(json, provider);
    }
  }
}
