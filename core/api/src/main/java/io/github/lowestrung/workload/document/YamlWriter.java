package io.github.lowestrung.workload.document;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes documents in YAML as people do: without needless quotes, numbers without exponents. YAML
 * takes some numbers with an exponent for texts, and many a text for something else, so only what
 * is plainly a text goes without quotes.
 */
final class YamlWriter {

  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}([\\p{L}\\p{N} ._/()+-]*[\\p{L}\\p{N})])?");
  private static final Set<String> TAKEN =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Co}\\p{Cs}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private final StringBuilder yaml = new StringBuilder();

  private YamlWriter() {}

  static String write(Map<String, Object> document) {
    YamlWriter writing = new YamlWriter();
    writing.fields("", document);
    return writing.yaml.toString();
  }

  private void fields(String indent, Map<?, ?> fields) {
    fields.forEach(
        (name, value) -> {
          yaml.append(indent).append(name).append(':');
          if (value instanceof Map<?, ?> section) {
            yaml.append('\n');
            fields(indent + "  ", section);
          } else if (value instanceof List<?> list) {
            yaml.append('\n');
            list.forEach(one -> item(indent + "  - ", one));
          } else {
            yaml.append(' ').append(scalar(value)).append('\n');
          }
        });
  }

  private void item(String dash, Object one) {
    if (one instanceof Map<?, ?> map) {
      int begin = yaml.length();
      fields(" ".repeat(dash.length()), map);
      yaml.replace(begin, begin + dash.length(), dash);
    } else {
      yaml.append(dash).append(scalar(one)).append('\n');
    }
  }

  private static String scalar(Object value) {
    if (value instanceof Double number) {
      return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
    return value instanceof String text ? text(text) : value.toString();
  }

  private static String text(String text) {
    if (PLAIN.matcher(text).matches() && !TAKEN.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    return '"' + UNPRINTABLE.matcher(escaped).replaceAll(c -> unicode(c.group())) + '"';
  }

  private static String unicode(String character) {
    StringBuilder escaped = new StringBuilder();
    character.chars().forEach(c -> escaped.append(String.format("\\\\u%04x", c)));
    return escaped.toString();
  }
}
