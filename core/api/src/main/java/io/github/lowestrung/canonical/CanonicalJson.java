package io.github.lowestrung.canonical;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.lowestrung.workload.document.JsonFormat;
import io.github.lowestrung.workload.term.PlainNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** JSON in its canonical form (RFC 8785), in which one document has one text. */
@API(status = Status.INTERNAL)
public final class CanonicalJson {

  private static final JsonMapper TREES =
      inOrder(JsonFormat.mapper())
          .addModule(new SimpleModule().addSerializer(JsonNode.class, new TreeWriter()))
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private CanonicalJson() {}

  /** Makes a mapper write members in the order of their names in UTF-16. */
  public static JsonMapper.Builder inOrder(JsonMapper.Builder mapper) {
    return mapper
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(SerializationFeature.WRAP_EXCEPTIONS);
  }

  /**
   * Writes a value.
   *
   * @param inOrder how, with members {@linkplain #inOrder in order}
   * @throws IllegalArgumentException when it has half of a surrogate pair, for which there is no
   *     canonical form, or a whole number that is larger than every double
   */
  public static void write(ObjectMapper inOrder, Object value, CanonicalGenerator to) {
    try {
      inOrder.writeValue(to, value);
    } catch (IOException e) {
      rethrow(e);
      throw new UncheckedIOException("The document could not be written as canonical JSON.", e);
    }
  }

  /** Throws what Jackson wrapped, if it did. */
  public static void rethrow(IOException failure) {
    if (failure.getCause() instanceof RuntimeException reason) {
      throw reason;
    }
  }

  /**
   * Returns a document, or a value of one, in UTF-8.
   *
   * @throws IllegalArgumentException as {@link #write} says
   */
  public static byte[] of(JsonNode document) {
    CanonicalGenerator canonical = new CanonicalGenerator();
    write(TREES, document, canonical);
    return canonical.toBytes();
  }

  /**
   * Writes a document, or a value of one, in canonical form.
   *
   * @param json as somebody else wrote it
   * @throws IllegalArgumentException when the text is not JSON, or as {@link #write} says
   */
  public static String of(String json) {
    try {
      JsonNode tree = TREES.readTree(json);
      if (tree.isMissingNode()) {
        throw new IllegalArgumentException("The text is not JSON: it is empty.");
      }
      return new String(of(tree), StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The text is not JSON.", e);
    }
  }

  /**
   * Refuses a document that says more than its canonical form does: a whole number that no double
   * holds would have the digest of another.
   *
   * @throws IllegalArgumentException when there is such a number
   */
  public static void requireExact(JsonNode document) {
    if (document.isIntegralNumber() && !PlainNumber.isHeld(new BigDecimal(document.asText()))) {
      throw new IllegalArgumentException(
          "The document has the number %s, where %s was expected."
              .formatted(document.asText(), PlainNumber.EXPECTED));
    }
    document.forEach(CanonicalJson::requireExact);
  }
}
