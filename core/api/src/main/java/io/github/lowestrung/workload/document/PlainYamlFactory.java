package io.github.lowestrung.workload.document;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.ByteArrayInputStream;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Makes parsers of YAML that find what has more than one meaning. Immutable and thread-safe. */
final class PlainYamlFactory extends YAMLFactory {
  private static final long serialVersionUID = 1L;

  private final boolean strict;

  /** Creates a factory; the parsers of a strict one fail where something is ambiguous. */
  PlainYamlFactory(YAMLFactoryBuilder features, boolean strict) {
    super(features);
    this.strict = strict;
  }

  @Override
  public YAMLFactory copy() {
    return new PlainYamlFactory(rebuild(), strict);
  }

  @Override
  protected YAMLParser _createParser(Reader text, IOContext context) {
    return new PlainYamlParser(
        context, _parserFeatures, _yamlParserFeatures, _loaderOptions, _objectCodec, text, strict);
  }

  @Override
  protected YAMLParser _createParser(InputStream bytes, IOContext context) {
    return _createParser(new InputStreamReader(bytes, StandardCharsets.UTF_8), context);
  }

  @Override
  protected YAMLParser _createParser(byte[] bytes, int offset, int length, IOContext context)
      throws IOException {
    return _createParser(new ByteArrayInputStream(bytes, offset, length), context);
  }

  @Override
  protected YAMLParser _createParser(
      char[] text, int offset, int length, IOContext context, boolean recyclable) {
    return _createParser(new CharArrayReader(text, offset, length), context);
  }
}
