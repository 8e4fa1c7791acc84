package io.github.lowestrung.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.workload.document.WorkloadSchema;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed schemas are current, accept what is good, and refuse what is not. */
class SchemaTest {

  private static final Path FOLDER = Path.of("..", "docs", "schema");
  private static final Path WORKLOAD = FOLDER.resolve("workload.schema.json");
  private static final String COMMAND =
      "mvn verify -pl rules-kjar -am -Dtest=SchemaTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dschema.write=true";

  private static final Advisor ADVISOR = Advisor.create();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String GENERATED = WorkloadSchema.of(ADVISOR.reader().names());

  static {
    write();
  }

  private static final JsonSchema WORKLOADS = schema("workload.schema.json");
  private static final JsonSchema DECISIONS = schema("decision.schema.json");

  static List<Scenario> scenarios() {
    return Scenario.of(ADVISOR);
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "examples", "workloads"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @Test
  void the_committed_workload_schema_is_current() throws IOException {
    assertThat(Files.readString(WORKLOAD))
        .as("The file (docs/schema/workload.schema.json) is not current. Maybe run: " + COMMAND)
        .isEqualTo(GENERATED);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void a_scenario_and_its_decision_fit_the_schemas(Scenario scenario) throws IOException {
    assertThat(WORKLOADS.validate(JSON.readTree(scenario.workload()))).isEmpty();
    assertThat(DECISIONS.validate(JSON.readTree(decision(scenario.workload())))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void an_example_and_its_decision_fit_the_schemas(Path example) throws IOException {
    String document = Files.readString(example);
    assertThat(WORKLOADS.validate(YAML.readTree(document))).isEmpty();
    assertThat(DECISIONS.validate(JSON.readTree(decision(document)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{task: sentiment}",
        "{task: []}",
        "{task: [ocr, ocr]}",
        "{task: ocr, id: 7}",
        "{task: ocr, title: ' '}",
        "{task: ocr, dat: {}}",
        "{task: ocr, data: tabular}",
        "{task: ocr, data: {sizeGB: 1}}",
        "{task: ocr, data: {sizeGb: -1}}",
        "{task: ocr, data: {sizeGb: null}}",
        "{task: ocr, data: {rows: 1.5}}",
        "{task: ocr, data: {labeled: 'yes'}}",
        "{task: ocr, data: {languages: []}}",
        "{task: ocr, data: {languages: [english]}}",
        "{task: ocr, latency: {responseMs: 0}}",
        "{task: ocr, latency: {mode: realtime}}",
        "{task: ocr, location: {region: eu-central}}",
        "{task: ocr, operations: {instanceType: g5.2xlarge}}",
        "{task: ocr, offered: [watson]}",
        "{task: ocr, proposal: {approach: script}}",
        "{task: ocr, stages: []}",
        "{stages: [{task: ocr}]}",
        "{stages: [{id: read}]}",
        "{stages: [{id: read, task: ocr, stages: []}]}"
      })
  void a_broken_workload_fits_neither_the_schema_nor_the_reader(String yaml) throws IOException {
    assertThat(WORKLOADS.validate(YAML.readTree(yaml))).isNotEmpty();
    assertThatThrownBy(() -> decision(yaml)).isInstanceOf(InvalidWorkloadException.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /outcome,                               '"perhaps"'
          /outcome,                               '"no-viable-approach"'
          /confidence,                            0.9
          /digest,                                '"sha256:0"'
          /decidedAt,                             '"yesterday"'
          /asOf,                                  20261123
          /workload/task,                         '"cooking"'
          /recommendation/rung,                   '"1"'
          /recommendation/configuration/colour,   '"red"'
          /recommendation/because,                []
          /ladder/0/status,                       '"fine"'
          /ladder/0/approaches/0/exclusions,      null
          /rulebooks/0/sha256,                    '""'
          /trail/0/seq,                           0
          /trail/0/phase,                         '"guess"'
          """)
  void a_broken_decision_does_not_fit_the_schema(String place, String value) throws IOException {
    JsonNode decision = JSON.readTree(decision("task: sentiment-analysis"));
    assertThat(DECISIONS.validate(decision)).isEmpty();

    set(decision, JsonPointer.compile(place), JSON.readTree(value));

    assertThat(DECISIONS.validate(decision)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "outcome",
        "workload",
        "recommendation",
        "alternatives",
        "ladder",
        "traps",
        "cautions",
        "assumptions",
        "trail",
        "rulebooks",
        "asOf",
        "digest",
        "decidedAt"
      })
  void a_decision_without_one_of_its_parts_does_not_fit_the_schema(String part) throws IOException {
    ObjectNode decision = (ObjectNode) JSON.readTree(decision("task: sentiment-analysis"));
    decision.remove(part);

    assertThat(DECISIONS.validate(decision)).isNotEmpty();
  }

  @Test
  void what_stands_in_place_of_a_decision_fits_the_schema() throws IOException {
    String problem = "{path: task, line: 1, column: 1, value: nothing, expected: a task}";

    assertThat(
            DECISIONS.validate(
                YAML.readTree("{outcome: invalid, line: 7, problems: [" + problem + "]}")))
        .isEmpty();
    assertThat(DECISIONS.validate(YAML.readTree("{outcome: invalid, line: 7, problems: []}")))
        .isNotEmpty();
    assertThat(
            DECISIONS.validate(YAML.readTree("{outcome: error, line: 7, message: A rule failed}")))
        .isEmpty();
  }

  private static String decision(String document) {
    return ADVISOR.decide(ADVISOR.reader().readSubject(document)).toJson();
  }

  private static void set(JsonNode root, JsonPointer place, JsonNode value) {
    ((ObjectNode) root.at(place.head())).set(place.last().getMatchingProperty(), value);
  }

  private static JsonSchema schema(String file) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(FOLDER.resolve(file).toUri());
  }

  private static void write() {
    if (Boolean.getBoolean("schema.write")) {
      try {
        Files.writeString(WORKLOAD, GENERATED);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
