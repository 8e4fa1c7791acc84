package io.github.lowestrung.workload.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.KnownNames;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Documents in memory are refused like others; their problems have no line and column. */
class BadMapsTest {

  private final WorkloadReader reader =
      new WorkloadReader(new KnownNames(List.of("textract"), List.of(), List.of()));

  @Test
  void problemsHaveNoPlace() {
    assertRefused(
        Map.of("task", "ocr", "data", Map.of("sizeGb", -1.5)),
        "data.sizeGb: -1.5 where a number of at least 0 was expected");
  }

  @Test
  void emptyMap() {
    assertRefused(Map.of(), "task: nothing where a task (such as sentiment-analysis) was expected");
  }

  @Test
  void nullValue() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rows", null);
    assertRefused(
        Map.of("task", "ocr", "data", data),
        "data.rows: nothing where a whole number, or no field at all where it is not known, was"
            + " expected");
  }

  @Test
  void nullName() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(null, 5);
    assertRefused(
        Map.of("task", "ocr", "network", data),
        "network.null: the unknown field 'null' where one of isolation, fipsEndpoints, egress was"
            + " expected");
  }

  @Test
  void numbersThatAreNotFinite() {
    assertRefused(
        Map.of("task", "ocr", "data", Map.of("sizeGb", Double.NaN)),
        "data.sizeGb: NaN where a number was expected");
    assertRefused(
        Map.of("task", "ocr", "data", Map.of("rows", Double.POSITIVE_INFINITY)),
        "data.rows: Infinity where a whole number was expected");
  }

  @Test
  void valuesThatNoDocumentHas() {
    assertRefused(
        Map.of("task", "ocr", "schedule", Map.of("deadlineDays", LocalDate.of(2026, 12, 24))),
        "schedule.deadlineDays: the text '2026-12-24' where a whole number was expected");
  }

  @Test
  void numbersAsNames() {
    assertRefused(
        Map.of("task", "ocr", "network", Map.of(5, 6)),
        "network.5: the unknown field '5' where one of isolation, fipsEndpoints, egress was expected");
  }

  @Test
  void setsAreLists() {
    assertRefused(
        Map.of("task", "ocr", "offered", Set.of("textrakt")),
        "offered[0]: 'textrakt' where one of textract was expected; did you mean 'textract'?");
  }

  @Test
  void mapThatHoldsItself() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("data", data);
    assertRefused(data, "one more level where a document of at most 20 levels was expected");
  }

  @Test
  void pipeline() {
    assertRefused(
        Map.of("task", "ocr", "stages", Arrays.asList(1, null)),
        "stages: a pipeline where a single workload was expected");
  }

  private void assertRefused(Map<String, ?> document, String... messages) {
    assertThatThrownBy(() -> reader.read(document))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessage(String.join("\n", messages));
  }
}
