package io.github.lowestrung.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.Map;

/** Explanations as JSON documents. */
final class ExplanationJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .addMixIn(ExplanationResult.class, ByComponents.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(new StdDelegatingSerializer(Decision.class, new Writer()))
                  .addSerializer(Double.class, new PlainNumber())
                  .addSerializer(double.class, new PlainNumber()))
          .build();

  private ExplanationJson() {}

  static String write(ExplanationResult explanationResult) {
    try {
      return MAPPER.writeValueAsString(explanationResult);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An explanation could not be written as JSON.", e);
    }
  }

  static Map<String, Object> plain(ExplanationResult explanationResult) {
    return MAPPER.convertValue(explanationResult, new TypeReference<>() {});
  }

  /** Inside of this library an answer is written by its components. */
  private interface ByComponents {
    @JsonValue(false)
    Map<String, Object> document();
  }

  /** Decisions inside explanations are their own documents. */
  private static final class Writer extends StdConverter<Decision, JsonNode> {
    @Override
    public JsonNode convert(Decision decision) {
      return decision.toTree();
    }
  }
}
