package io.github.lowestrung.rules.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed table of regions is what the SDK lists, and says what is known of it otherwise. */
class RegionTableTest {

  private static final Path TABLE =
      Path.of("src", "main", "resources", "META-INF", "lowest-rung", "regions.yaml");

  static {
    write();
  }

  private static final List<JsonNode> ROWS = rows();

  @Test
  void the_committed_table_is_current() throws IOException {
    List<String> committed = withoutDays(Files.readString(TABLE));
    List<String> generated = withoutDays(RegionTable.text(LocalDate.EPOCH));
    assertThat(committed)
        .withFailMessage(
            () ->
                "The file (regions.yaml) is not current."
                    + others("\nIt has, but the SDK does not: ", committed, generated)
                    + others("\nThe SDK has, but it does not: ", generated, committed)
                    + "\nMaybe run: "
                    + RegionTable.COMMAND)
        .isEqualTo(generated);
  }

  @Test
  void every_region_stands_once_and_in_its_place() {
    assertThat(ROWS).hasSize(46);
    assertThat(ROWS).extracting(row -> row.get("region").asText()).doesNotHaveDuplicates();
    assertThat(ROWS.stream().map(row -> row.get("partition").asText()).distinct())
        .containsExactlyElementsOf(RegionTable.PARTITIONS);
    assertThat(ROWS)
        .isSortedAccordingTo(
            Comparator.comparing(
                    (JsonNode row) -> RegionTable.PARTITIONS.indexOf(row.get("partition").asText()))
                .thenComparing(row -> row.get("region").asText()));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          eu-west-3,      rekognition,          none
          us-west-1,      rekognition,          fips
          us-gov-west-1,  comprehend,           fips
          us-gov-east-1,  comprehend,           none
          ca-central-1,   translate,            endpoint
          us-gov-east-1,  transcribe,           fips
          us-gov-east-1,  transcribe-streaming, fips
          eusc-de-east-1, transcribe,           none
          eusc-de-east-1, transcribe-streaming, endpoint
          cn-northwest-1, polly,                endpoint
          eu-central-2,   textract,             endpoint
          us-gov-west-1,  forecast,             none
          us-east-1,      personalize,          endpoint
          cn-north-1,     personalize,          endpoint
          eu-central-1,   kendra,               none
          ap-east-1,      bedrock,              none
          ap-east-2,      bedrock,              endpoint
          us-gov-east-1,  bedrock,              fips
          us-gov-west-1,  sagemaker,            fips
          us-gov-east-1,  sagemaker,            fips
          ca-central-1,   sagemaker,            fips
          us-gov-east-1,  sagemaker-runtime,    endpoint
          ca-central-1,   sagemaker-runtime,    endpoint
          us-gov-west-1,  sagemaker-runtime,    fips
          us-iso-west-1,  sagemaker,            none
          """)
  void a_region_has_of_a_service(String region, String service, String expected) {
    assertThat(ROWS)
        .filteredOn(row -> row.get("region").asText().equals(region))
        .singleElement()
        .extracting(
            row ->
                texts(row, "fips").contains(service)
                    ? "fips"
                    : texts(row, "services").contains(service) ? "endpoint" : "none")
        .isEqualTo(expected);
  }

  @Test
  void a_fips_endpoint_belongs_to_a_service_that_is_there() {
    assertThat(ROWS)
        .allSatisfy(row -> assertThat(texts(row, "services")).containsAll(texts(row, "fips")));
  }

  /** The SDK answers for these with no region at all, and without an error. */
  @ParameterizedTest
  @ValueSource(strings = {"sagemaker", "bedrock-runtime", "personalize-runtime", "comprehned"})
  void a_prefix_without_any_endpoint_is_refused(String prefix) {
    assertThatThrownBy(() -> RegionTable.regionsOf(prefix))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The prefix (" + prefix + ") has no endpoint in any region")
        .hasMessageContaining("Maybe");
  }

  private static List<String> texts(JsonNode row, String field) {
    return StreamSupport.stream(row.path(field).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static List<String> withoutDays(String table) {
    return table.replaceAll(", asOf: \\d{4}-\\d{2}-\\d{2}", "").lines().toList();
  }

  private static String others(String prefix, List<String> lines, List<String> known) {
    return lines.stream()
        .filter(line -> !known.contains(line))
        .map(prefix::concat)
        .collect(Collectors.joining());
  }

  private static List<JsonNode> rows() {
    try {
      JsonNode table = new YAMLMapper().readTree(Files.readString(TABLE));
      return StreamSupport.stream(table.spliterator(), false).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write() {
    if (Boolean.getBoolean("regions.write")) {
      try {
        Files.writeString(TABLE, RegionTable.text(LocalDate.now(ZoneOffset.UTC)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
