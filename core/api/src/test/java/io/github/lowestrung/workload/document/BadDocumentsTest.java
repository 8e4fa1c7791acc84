package io.github.lowestrung.workload.document;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.term.KnownNames;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document that is refused says where, what it found, what it wanted and what was meant. */
class BadDocumentsTest {

  private static final List<String> APPROACHES =
      List.of(
          "comprehend",
          "translate",
          "textract",
          "forecast",
          "kendra",
          "comprehend-custom",
          "bedrock",
          "autopilot",
          "jumpstart",
          "xgboost",
          "linear-learner",
          "script-mode",
          "byoc");
  private static final WorkloadReader READER =
      new WorkloadReader(
          new KnownNames(
              APPROACHES,
              List.of("comprehend", "forecast", "kendra", "bedrock-agents"),
              List.of("eu-central-1", "eu-central-2", "us-gov-east-1")));

  static Stream<BadDocument> workloads() {
    return Stream.of("form.txt", "fields.txt", "types.txt", "values.txt", "contradictions.txt")
        .flatMap(BadDocument::of);
  }

  static Stream<BadDocument> pipelines() {
    return BadDocument.of("pipelines.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("workloads")
  void workloadIsRefused(BadDocument bad) {
    assertThat(messages(() -> READER.read(bad.document())))
        .usingElementComparator(comparing(BadDocumentsTest::withoutColumnOfToken))
        .isEqualTo(bad.messages());
  }

  /** Versions of Jackson do not agree whether a word stands where it begins or where it ends. */
  private static String withoutColumnOfToken(String message) {
    return message.replaceFirst("^(\\d+):\\d+ (.*Unrecognized token)", "$1 $2");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pipelines")
  void pipelineIsRefused(BadDocument bad) {
    assertThat(messages(() -> READER.readPipeline(bad.document()))).isEqualTo(bad.messages());
  }

  @Test
  void theTablesAreWhole() {
    assertThat(workloads()).hasSizeGreaterThan(120).allMatch(bad -> !bad.messages().isEmpty());
    assertThat(pipelines()).hasSizeGreaterThan(20).allMatch(bad -> !bad.messages().isEmpty());
    assertThat(Stream.concat(workloads(), pipelines()).map(BadDocument::name))
        .doesNotHaveDuplicates();
  }

  @Test
  void documentOfMoreThanOneMebibyteIsRefused() {
    String description = "é".repeat(512 * 1024);
    assertThat(messages(() -> READER.read("task: ocr\ndescription: " + description)))
        .containsExactly(
            "a document of 1048599 bytes where one of at most 1048576 bytes was expected");
  }

  @Test
  void numberOfThousandsOfDigitsIsRefused() {
    String rows = "{\"task\": \"ocr\", \"data\": {\"rows\": " + "9".repeat(5000) + "}}";
    assertThat(messages(() -> READER.read(rows)))
        .containsExactly(
            "1:34 data.rows: the text"
                + " '999999999999999999999999999999999999999999999999999999999999…' where a whole"
                + " number was expected");
  }

  @Test
  void controlCharacterIsRefused() {
    assertThat(messages(() -> READER.read("task: ocr\ntitle: a\u0007b\n")))
        .containsExactly(
            "2:9 text that is not YAML (the character U+0007 is not allowed)"
                + " where a YAML document was expected");
  }

  @Test
  void controlCharacterInAMessageIsMadeASpace() {
    assertThat(messages(() -> READER.read("{\"task\": \"o\\n\\tcr\"}")))
        .hasSize(1)
        .allMatch(m -> m.contains("'o cr'"));
  }

  @Test
  void moreThanTwoHundredStagesAreRefused() {
    String stages =
        IntStream.rangeClosed(1, 201)
            .mapToObj(i -> "  - {id: s" + i + ", task: ocr}")
            .collect(Collectors.joining("\n"));
    assertThat(messages(() -> READER.readPipeline("stages:\n" + stages)))
        .containsExactly("2:3 stages: a list of 201 stages where at most 200 stages was expected");
  }

  @Test
  void workloadIsNoPipeline() {
    assertThat(messages(() -> READER.readPipeline("id: reviews\ntask: ocr")))
        .containsExactly("1:1 stages: nothing where a list of workloads was expected");
  }

  @Test
  void pipelineIsNoWorkload() {
    assertThat(messages(() -> READER.read("task: ocr\nstages: []")))
        .containsExactly("2:1 stages: a pipeline where a single workload was expected");
  }

  private static List<String> messages(ThrowingCallable reading) {
    InvalidWorkloadException refusal =
        catchThrowableOfType(InvalidWorkloadException.class, reading);
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal.problems().stream().map(Problem::message).toList();
  }
}
