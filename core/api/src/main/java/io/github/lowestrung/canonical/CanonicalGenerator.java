package io.github.lowestrung.canonical;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.base.GeneratorBase;
import com.fasterxml.jackson.core.json.JsonWriteContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Writes what Jackson serializes in canonical form (RFC 8785), and refuses members out of order. In
 * place of Jackson's own, which writes half of a character as another one. For one document.
 */
@API(status = Status.INTERNAL)
public final class CanonicalGenerator extends GeneratorBase {

  private final CanonicalBuffer out = new CanonicalBuffer();
  private final List<String> absent;
  private final int[] places;

  /**
   * Starts a document.
   *
   * @param absent names of members that the document does not have yet, and which are not first
   */
  @SuppressWarnings("deprecation") // the constructor that the oldest Jackson has as well
  public CanonicalGenerator(String... absent) {
    super(0, null);
    this.absent = List.of(absent);
    this.places = new int[absent.length];
  }

  /** Returns what was written. */
  public byte[] toBytes() {
    return out.toBytes();
  }

  /** Returns where an absent member belongs, with a comma before it. */
  public int placeOf(String name) {
    return places[absent.indexOf(name)];
  }

  /** Writes a value, or a part of one, that is canonical already. */
  public CanonicalGenerator add(byte[] canonical, int from, int to) {
    out.add(canonical, from, to);
    return this;
  }

  /** Writes members that are canonical already, in ASCII. */
  public CanonicalGenerator add(String ascii) {
    out.add(ascii);
    return this;
  }

  @Override
  protected void _verifyValueWrite(String what) throws IOException {
    switch (_writeContext.writeValue()) {
      case JsonWriteContext.STATUS_OK_AFTER_COMMA -> out.add(',');
      case JsonWriteContext.STATUS_OK_AFTER_COLON -> out.add(':');
      case JsonWriteContext.STATUS_OK_AS_IS -> {}
      default -> _reportError("Can not " + what + ", where a name or the end was expected.");
    }
  }

  /** Begins a value that {@link #add} writes. */
  public void beginValue() throws IOException {
    _verifyValueWrite("write a canonical value");
  }

  @Override
  public void writeStartArray() throws IOException {
    _verifyValueWrite("start an array");
    _writeContext = _writeContext.createChildArrayContext();
    out.add('[');
  }

  @Override
  public void writeEndArray() {
    out.add(']');
    _writeContext = _writeContext.getParent();
  }

  @Override
  public void writeStartObject() throws IOException {
    _verifyValueWrite("start an object");
    _writeContext = _writeContext.createChildObjectContext();
    out.add('{');
  }

  @Override
  public void writeEndObject() {
    out.add('}');
    _writeContext = _writeContext.getParent();
  }

  @Override
  public void writeFieldName(String name) throws IOException {
    beginName(name);
    out.addQuoted(name);
  }

  @Override
  public void writeFieldName(SerializableString name) throws IOException {
    beginName(name.getValue());
    byte[] property = name.asQuotedUTF8();
    out.add('"');
    out.add(property, 0, property.length);
    out.add('"');
  }

  private void beginName(String name) throws IOException {
    String last = _writeContext.getCurrentName();
    if (last != null && last.compareTo(name) >= 0) {
      throw new IllegalStateException(
          "The member (%s) cannot follow on (%s) in canonical form.".formatted(name, last));
    }
    if (_writeContext.getParent().inRoot()) {
      notePlaces(name);
    }
    if (_writeContext.writeFieldName(name) == JsonWriteContext.STATUS_OK_AFTER_COMMA) {
      out.add(',');
    }
  }

  private void notePlaces(String name) {
    for (int i = 0; i < places.length; i++) {
      if (places[i] == 0 && name.compareTo(absent.get(i)) > 0) {
        places[i] = out.size();
      }
    }
  }

  @Override
  public void writeString(String text) throws IOException {
    if (text == null) {
      writeNull();
    } else {
      _verifyValueWrite("write a text");
      out.addQuoted(text);
    }
  }

  @Override
  public void writeString(char[] text, int offset, int length) throws IOException {
    writeString(new String(text, offset, length));
  }

  @Override
  public void writeNumber(int number) throws IOException {
    literal(Integer.toString(number));
  }

  @Override
  public void writeNumber(long number) throws IOException {
    if (number >= -CanonicalNumber.MAX_WHOLE && number <= CanonicalNumber.MAX_WHOLE) {
      literal(Long.toString(number));
    } else {
      writeNumber((double) number);
    }
  }

  @Override
  public void writeNumber(double number) throws IOException {
    if (!Double.isFinite(number)) {
      writeString(Double.toString(number)); // as in every document, since JSON has no such number
    } else {
      literal(CanonicalNumber.text(number));
    }
  }

  @Override
  public void writeNumber(float number) throws IOException {
    writeNumber(Double.parseDouble(Float.toString(number)));
  }

  @Override
  public void writeNumber(BigInteger number) throws IOException {
    writeDouble(number, number.doubleValue());
  }

  @Override
  public void writeNumber(BigDecimal number) throws IOException {
    writeDouble(number, number.doubleValue());
  }

  private void writeDouble(Number stated, double number) throws IOException {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "The document has a number (%.20s…) that is beyond every double.".formatted(stated));
    }
    writeNumber(number);
  }

  @Override
  public void writeNumber(String number) throws IOException {
    writeNumber(new BigDecimal(number));
  }

  @Override
  public void writeBoolean(boolean flag) throws IOException {
    literal(Boolean.toString(flag));
  }

  @Override
  public void writeNull() throws IOException {
    literal("null");
  }

  private void literal(String ascii) throws IOException {
    _verifyValueWrite("write a value");
    out.add(ascii);
  }

  @Override
  public void writeRawUTF8String(byte[] text, int offset, int length) {
    _reportUnsupportedOperation();
  }

  @Override
  public void writeUTF8String(byte[] text, int offset, int length) {
    _reportUnsupportedOperation();
  }

  @Override
  public void writeRaw(String text) {
    _reportUnsupportedOperation();
  }

  @Override
  public void writeRaw(String text, int offset, int length) {
    _reportUnsupportedOperation();
  }

  @Override
  public void writeRaw(char[] text, int offset, int length) {
    _reportUnsupportedOperation();
  }

  @Override
  public void writeRaw(char c) {
    _reportUnsupportedOperation();
  }

  @Override
  public void writeBinary(Base64Variant variant, byte[] data, int offset, int length) {
    _reportUnsupportedOperation();
  }

  @Override
  public void flush() {}

  @Override
  protected void _releaseBuffers() {}
}
