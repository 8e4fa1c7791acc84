package io.github.lowestrung.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes rung 2 as 2 and rung 1.5 as 1.5. */
final class PlainNumber extends JsonSerializer<Double> {

  @Override
  public void serialize(Double number, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    if (number == Math.rint(number)) {
      json.writeNumber(number.longValue());
    } else {
      json.writeNumber(number);
    }
  }
}
