package io.github.lowestrung.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Attribution;
import io.github.lowestrung.fixtures.ToyDecision;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.KnownNames;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that differ in halves of characters have one form in UTF-8, and so would have one digest.
 */
class HalfCharactersTest {

  private static final String HALF = "\ud800x";
  private static final WorkloadReader READER = new WorkloadReader(KnownNames.ANY);

  private static void refused(ThrowingCallable call, String path) {
    assertThatThrownBy(call)
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining(path + ": ")
        .hasMessageContaining("where a text of whole characters");
  }

  @Test
  void no_workload_has_one() {
    refused(() -> Workload.of(Task.OCR).id(HALF).build(), "id");
    refused(() -> Workload.of(Task.OCR).fact("acme.label", "x\udc00").build(), "acme.label");
    refused(
        () -> Workload.of(Task.OCR).fact("acme.labels", List.of("a", HALF)).build(),
        "acme.labels[1]");
    refused(() -> READER.read(Map.of("task", "ocr", "title", HALF)), "title");
    List<Workload> stages = List.of(Workload.of(Task.OCR).id("read").build());
    refused(() -> new Pipeline("p", null, HALF, stages), "description");
    assertThat(Workload.of(Task.OCR).id("\ud83d\ude00").build().id()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"task\":\"ocr\",\"id\":\"\\ud800x\"}",
        "{\"task\":\"ocr\",\"id\":\"\\udc00\\ud800\"}",
        "task: ocr\nid: \"\\ud800x\"",
        "stages: [{id: \"\\ud800x\", task: ocr}]"
      })
  void no_document_does(String document) {
    refused(() -> READER.readSubject(document), "id");
  }

  @Test
  void nor_does_an_attribution() {
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> new Attribution(HALF, null), () -> new Attribution(null, HALF))) {
      assertThatThrownBy(call)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("where a text of whole characters")
          .hasMessageContaining("Maybe");
    }
  }

  @Test
  void nor_is_a_decision_read_that_does() {
    String json = ToyDecision.recommended(ToyDecision.SHELF).toJson();
    assertThatThrownBy(() -> Decision.fromJson(json.replace("12 is too thick", "\\ud800")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half of a surrogate pair");
  }

  @Test
  void nor_one_with_a_number_of_the_digest_of_another() {
    String json = ToyDecision.recommended(ToyDecision.SHELF).toJson();
    String changed = json.replace("\"value\":12.0", "\"value\":9007199254740993");
    assertThat(changed).isNotEqualTo(json);
    assertThatThrownBy(() -> Decision.fromJson(changed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9007199254740993");
  }
}
