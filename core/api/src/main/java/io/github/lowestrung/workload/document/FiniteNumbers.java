package io.github.lowestrung.workload.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;

/** Refuses numbers of tables that are beyond all bounds, or none, where a double is wanted. */
final class FiniteNumbers extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription type, JsonDeserializer<?> usual) {
    return type.getBeanClass() == double.class || type.getBeanClass() == Double.class
        ? new FiniteNumber(usual)
        : usual;
  }

  private static final class FiniteNumber extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    FiniteNumber(JsonDeserializer<?> usual) {
      super(usual);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
      return new FiniteNumber(usual);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String written = parser.getText();
      Object number = super.deserialize(parser, context);
      if (number instanceof Double found && !Double.isFinite(found)) {
        throw InvalidFormatException.from(
            parser, "The number has no bounds.", written, double.class);
      }
      return number;
    }
  }
}
