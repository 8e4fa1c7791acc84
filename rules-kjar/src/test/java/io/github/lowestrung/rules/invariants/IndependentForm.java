package io.github.lowestrung.rules.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Canonical JSON (RFC 8785) written anew after its text, to check the one that is in use. */
final class IndependentForm {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_DIGITS = 17;

  private IndependentForm() {}

  static String of(String json) throws IOException {
    return of(JSON.readTree(json));
  }

  private static String of(JsonNode node) {
    if (node.isObject()) {
      TreeMap<String, String> fields = new TreeMap<>(); // in the order of UTF-16
      node.properties().forEach(field -> fields.put(field.getKey(), of(field.getValue())));
      return fields.entrySet().stream()
          .map(field -> text(field.getKey()) + ":" + field.getValue())
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(IndependentForm::of)
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (node.isTextual()) {
      return text(node.textValue());
    }
    return node.isNumber() ? number(node.doubleValue()) : node.asText();
  }

  private static String text(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int known = "\b\t\n\f\r\"\\".indexOf(c);
      if (known >= 0) {
        out.append('\\').append("btnfr\"\\".charAt(known));
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** Writes a number as ECMAScript does: with the fewest digits that are this double. */
  private static String number(double number) {
    if (number == 0) {
      return "0";
    }
    if (number < 0) {
      return "-" + number(-number);
    }
    BigDecimal exact = new BigDecimal(number);
    BigDecimal shortest = exact;
    for (int digits = MOST_DIGITS; digits > 0; digits--) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() != number) {
        break;
      }
      shortest = rounded;
    }
    shortest = shortest.stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    if (digits.length() <= point && point <= 21) {
      return digits + "0".repeat(point - digits.length());
    }
    if (0 < point && point <= 21) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-6 < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
  }
}
