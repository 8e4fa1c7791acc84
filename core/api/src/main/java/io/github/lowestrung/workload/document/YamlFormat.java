package io.github.lowestrung.workload.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.PackageVersion;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * YAML for all modules. The build moves the parser into a package of ours, so that no other module
 * may name it, and frameworks do not find it.
 */
@API(status = Status.INTERNAL)
public final class YamlFormat {

  static {
    require(PackageVersion.VERSION);
  }

  private static final YAMLFactoryBuilder DOCUMENTS =
      YAMLFactory.builder()
          .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS);

  /**
   * Of workload documents, whose reader says what is ambiguous. Otherwise Norwegian, whose code is
   * no, would be false.
   */
  static final JsonFactory OF_DOCUMENTS = new PlainYamlFactory(DOCUMENTS, false);

  private static final Pattern NOT_FINITE = Pattern.compile("(?i)[+-]?\\.(inf|nan)");

  /** Most bytes of a text that is parsed; the time for a line grows with the square of them. */
  public static final int MAX_BYTES = 1024 * 1024;

  private YamlFormat() {}

  /**
   * Refuses a Jackson that lacks what the parser calls. An error of a class reaches the caller as
   * it is.
   */
  static void require(Version jackson) {
    if (jackson.compareTo(new Version(2, 15, 0, null, null, null)) < 0) {
      throw new LinkageError(
          "Jackson "
              + jackson
              + " is on the class path, where 2.15 or a later 2.x was expected. Maybe the"
              + " application manages its version: let it import com.fasterxml.jackson:jackson-bom"
              + " of a later one.");
    }
  }

  /** Tells whether a number is none that can be reckoned with. */
  static boolean isNotFinite(String number) {
    return NOT_FINITE.matcher(number).matches();
  }

  /**
   * Starts a mapper of tables; it refuses what follows a table, a second field of a name, what not
   * every reader of YAML takes for the same, and a number beyond all bounds.
   */
  public static MapperBuilder<?, ?> mapper() {
    return mapper(YAMLFactory.builder());
  }

  /** Starts a mapper of single values, which reads them as documents do; otherwise as above. */
  public static MapperBuilder<?, ?> valueMapper() {
    return mapper(DOCUMENTS);
  }

  private static MapperBuilder<?, ?> mapper(YAMLFactoryBuilder features) {
    return YAMLMapper.builder(new PlainYamlFactory(features, true))
        .addModule(new SimpleModule().setDeserializerModifier(new FiniteNumbers()))
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }
}
