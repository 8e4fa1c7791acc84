package io.github.lowestrung.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lowestrung.workload.term.PlainNumber;
import io.github.lowestrung.workload.term.WholeText;
import java.io.IOException;
import java.math.BigDecimal;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in its canonical form (RFC 8785), in which one document has one text. */
@API(status = Status.INTERNAL)
public final class CanonicalJson {

  private CanonicalJson() {}

  /**
   * Writes a document in canonical form.
   *
   * @param json a list or an object
   * @throws IllegalArgumentException when the text is not JSON, or has half of a surrogate pair,
   *     for which there is no canonical form
   */
  public static String of(String json) {
    String canonical;
    try {
      canonical = new JsonCanonicalizer(json).getEncodedString();
    } catch (IOException e) {
      throw new IllegalArgumentException("The text is not JSON.", e);
    }
    if (!WholeText.is(canonical)) {
      throw new IllegalArgumentException(
          "The document has half of a surrogate pair, where "
              + WholeText.EXPECTED
              + " was expected. Maybe a text was cut in the middle of a character.");
    }
    return canonical;
  }

  /**
   * Refuses a document that says more than its canonical form does: a whole number that no double
   * holds would have the digest of another.
   *
   * @throws IllegalArgumentException when there is such a number
   */
  static void requireExact(JsonNode document) {
    if (document.isIntegralNumber() && !PlainNumber.isHeld(new BigDecimal(document.asText()))) {
      throw new IllegalArgumentException(
          "The document has the number %s, where %s was expected."
              .formatted(document.asText(), PlainNumber.EXPECTED));
    }
    document.forEach(CanonicalJson::requireExact);
  }
}
