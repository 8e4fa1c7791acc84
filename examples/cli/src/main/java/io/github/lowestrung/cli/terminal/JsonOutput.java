package io.github.lowestrung.cli.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.workload.document.JsonFormat;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;

/** JSON as this tool prints it. */
public final class JsonOutput {

  private static final ObjectMapper MAPPER =
      JsonFormat.mapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private JsonOutput() {}

  /** Reads a document that this library wrote. */
  public static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A document is not JSON.", e);
    }
  }

  /** Spreads a document over lines, indented by two spaces. */
  public static String indented(String json) {
    return indented(tree(json));
  }

  /** Spreads a document over lines, indented by two spaces. */
  public static String indented(JsonNode document) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(indenter)
            .withObjectIndenter(indenter);
    try {
      return MAPPER.writer(printer).writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A document cannot be written as JSON.", e);
    }
  }

  /** Writes what takes the place of a decision when a line is not valid. */
  public static String invalid(long line, InvalidWorkloadException failure) {
    ObjectNode answer = MAPPER.createObjectNode().put("outcome", "invalid").put("line", line);
    answer.set("problems", MAPPER.valueToTree(failure.problems()));
    if (failure.more() > 0) {
      answer.put("more", failure.more());
    }
    return answer.toString();
  }

  /** Writes what takes the place of a decision when deciding failed. */
  public static String error(long line, String message) {
    return MAPPER
        .createObjectNode()
        .put("outcome", "error")
        .put("line", line)
        .put("message", message)
        .toString();
  }
}
