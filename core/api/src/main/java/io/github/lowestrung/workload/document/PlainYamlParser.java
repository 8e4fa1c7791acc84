package io.github.lowestrung.workload.document;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.term.WholeText;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Reads YAML, and finds what not every reader of YAML takes for the same: numbers such as {@code
 * 010}, which is 8 in YAML 1.1 and 10 in YAML 1.2, and values with a tag.
 */
final class PlainYamlParser extends YAMLParser {

  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("[+-]?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
  private static final String TAG = "tag:yaml.org,2002:";

  /**
   * Something that has more than one meaning.
   *
   * @param value what stands there
   * @param expected what to write instead
   */
  record Ambiguity(String value, String expected) {}

  private final boolean strict;

  /** Creates a parser; a strict one fails where something has more than one meaning. */
  PlainYamlParser(
      IOContext context,
      int parserFeatures,
      int yamlFeatures,
      LoaderOptions options,
      @Nullable ObjectCodec codec,
      Reader text,
      boolean strict) {
    super(context, parserFeatures, yamlFeatures, options, codec, text);
    this.strict = strict;
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    JsonToken token = super.nextToken();
    Optional<Ambiguity> ambiguity = strict ? ambiguity() : Optional.empty();
    if (ambiguity.isPresent()) {
      throw new JsonParseException(
          this,
          ambiguity.get().value() + " is where " + ambiguity.get().expected() + " was expected");
    }
    boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
    if (strict && text && !WholeText.is(getText())) {
      throw new JsonParseException(
          this,
          "the text '%s' is where %s was expected"
              .formatted(Display.cut(getText()), WholeText.EXPECTED));
    }
    return token;
  }

  /** Returns the tag of a value or key; the superclass does not tell that of a key. */
  private @Nullable String tag() {
    if (_lastEvent instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return _lastEvent instanceof CollectionStartEvent collection ? collection.getTag() : null;
  }

  /** Tells what of the current token has more than one meaning. */
  Optional<Ambiguity> ambiguity() throws IOException {
    String tag = tag();
    if (tag != null) {
      String written = tag.startsWith(TAG) ? "!!" + tag.substring(TAG.length()) : tag;
      return Optional.of(
          new Ambiguity("the tag '" + Display.cut(written) + "'", "the value without a tag"));
    }
    boolean number = currentToken() != null && currentToken().isNumeric();
    String written = number ? getText() : "";
    boolean plain =
        !number || PLAIN_NUMBER.matcher(written).matches() || YamlFormat.isNotFinite(written);
    return plain
        ? Optional.empty()
        : Optional.of(
            new Ambiguity(
                "the number " + Display.cut(written),
                "a number in decimal digits without leading zeros or underscores, or a text in"
                    + " quotes,"));
  }
}
