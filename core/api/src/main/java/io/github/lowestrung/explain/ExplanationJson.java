package io.github.lowestrung.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.workload.term.PlainNumber;

/** Explanations as JSON documents. */
final class ExplanationJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .serializationInclusion(JsonInclude.Include.NON_NULL)
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

  /** Decisions inside explanations are their own documents. */
  private static final class Writer extends StdConverter<Decision, JsonNode> {
    @Override
    public JsonNode convert(Decision decision) {
      return decision.toTree();
    }
  }
}
