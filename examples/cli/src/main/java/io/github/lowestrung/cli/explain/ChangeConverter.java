package io.github.lowestrung.cli.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.workload.document.YamlFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a change such as {@code data.languages=[en, de]}; the value is YAML. */
final class ChangeConverter implements ITypeConverter<FactChange> {

  private static final ObjectMapper YAML =
      YamlFormat.valueMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Override
  public FactChange convert(String text) {
    int sign = text.indexOf('=');
    if (sign < 1) {
      throw new TypeConversionException(
          "'" + text + "' is not a path and a value such as network.isolation=customer-vpc");
    }
    Object value = value(text, text.substring(sign + 1));
    if (value == null) {
      throw new TypeConversionException(
          "'" + text + "' has no value; --withdraw takes back what is known");
    }
    return FactChange.set(text.substring(0, sign).strip(), value);
  }

  private static Object value(String text, String yaml) {
    try {
      return yaml.isBlank() ? null : YAML.readValue(yaml, Object.class);
    } catch (JsonProcessingException e) {
      throw new TypeConversionException(
          "the value of '%s' is not YAML (%s)"
              .formatted(text, e.getOriginalMessage().lines().findFirst().orElse("")));
    }
  }
}
