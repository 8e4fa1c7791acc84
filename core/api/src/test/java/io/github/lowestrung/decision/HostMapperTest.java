package io.github.lowestrung.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Difference;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.WhatIf;
import io.github.lowestrung.fixtures.ToyDecision;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mappers of applications, as these have them, read and write our documents. */
class HostMapperTest {

  private static final ObjectMapper MAPPER_2 = new ObjectMapper();
  private static final tools.jackson.databind.ObjectMapper MAPPER_3 =
      new tools.jackson.databind.ObjectMapper();
  private static final Workload SHELF = ToyDecision.SHELF;
  private static final Pipeline PIPELINE =
      new Pipeline("house", "A house", null, List.of(SHELF, other()));

  private static Workload other() {
    return Workload.of(Task.OCR, Task.TRANSLATION)
        .id("sign")
        .economics(e -> e.monthlyInputTokens(4.0e9).bedrockInputPer1k(0.0008))
        .offered("bedrock")
        .build();
  }

  private static final PipelineDecision HOUSE = ToyDecision.pipeline();

  /** Both can be on one class path, and share their annotations. */
  enum Jackson {
    TWO {
      @Override
      String write(Object value) throws IOException {
        return MAPPER_2.writeValueAsString(value);
      }

      @Override
      <T> T read(String json, Class<T> type) throws IOException {
        return MAPPER_2.readValue(json, type);
      }
    },
    THREE {
      @Override
      String write(Object value) {
        return MAPPER_3.writeValueAsString(value);
      }

      @Override
      <T> T read(String json, Class<T> type) {
        return MAPPER_3.readValue(json, type);
      }
    };

    abstract String write(Object value) throws IOException;

    abstract <T> T read(String json, Class<T> type) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void a_workload_is_its_document(Jackson jackson) throws IOException {
    assertThat(jackson.read(jackson.write(SHELF), Object.class))
        .isEqualTo(jackson.read(jackson.write(WorkloadWriter.toMap(SHELF)), Object.class));
    assertThat(jackson.read(jackson.write(other()), Workload.class)).isEqualTo(other());
    assertThat(jackson.read(jackson.write(SHELF), Subject.class)).isEqualTo(SHELF);
  }

  @ParameterizedTest
  @EnumSource
  void a_pipeline_is_its_document(Jackson jackson) throws IOException {
    assertThat(jackson.read(jackson.write(PIPELINE), Pipeline.class)).isEqualTo(PIPELINE);
    assertThat(jackson.read(jackson.write(PIPELINE), Subject.class)).isEqualTo(PIPELINE);
  }

  /** What a controller takes and returns. */
  record Exchange(Workload workload, SubjectDecision decision) {}

  @ParameterizedTest
  @EnumSource
  void they_stand_inside_of_other_objects(Jackson jackson) throws IOException {
    Exchange exchange = new Exchange(SHELF, ToyDecision.recommended(SHELF));
    assertThat(jackson.read(jackson.write(exchange), Exchange.class)).isEqualTo(exchange);
    assertThat(jackson.read(jackson.write(List.of(SHELF)), Workload[].class))
        .containsExactly(SHELF);
  }

  @ParameterizedTest
  @EnumSource
  void a_decision_is_its_document_and_keeps_its_digest(Jackson jackson) throws IOException {
    for (SubjectDecision decision :
        List.of(ToyDecision.recommended(SHELF), ToyDecision.noneViable(other()), HOUSE)) {
      String json = jackson.write(decision);
      assertThat(jackson.read(json, Object.class))
          .isEqualTo(jackson.read(decision.toJson(), Object.class));
      assertThat(jackson.read(json, SubjectDecision.class)).isEqualTo(decision);
      assertThat(jackson.read(json, decision.getClass())).isEqualTo(decision);
      assertThat(SubjectDecision.fromJson(json).digest()).isEqualTo(decision.digest());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_decision_that_was_changed_is_refused(Jackson jackson) throws IOException {
    String json = jackson.write(ToyDecision.recommended(SHELF)).replace("The Lathe", "The Saw");
    assertThat(catchThrowable(() -> jackson.read(json, Decision.class)))
        .rootCause()
        .hasMessageContaining("The document was changed after it was written");
  }

  @ParameterizedTest
  @EnumSource
  void an_explanation_is_its_document(Jackson jackson) throws IOException {
    Decision decision = ToyDecision.recommended(SHELF);
    Answer answer = new Answer("lathe", 2.5, Map.of());
    ExplanationResult whatIf =
        new WhatIf(
            List.of(FactChange.set("data.sizeGb", 3)),
            decision,
            decision,
            new Difference(
                answer, answer, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    assertThat(jackson.read(jackson.write(whatIf), Object.class))
        .isEqualTo(jackson.read(whatIf.toJson(), Object.class));
  }

  @ParameterizedTest
  @EnumSource
  void every_problem_of_a_document_is_in_the_cause(Jackson jackson) {
    Throwable failure =
        catchThrowable(
            () ->
                jackson.read(
                    "{'task': 'sentiment-analisys', 'data': {'sizeGb': -1, 'rows': 'many'}}"
                        .replace('\'', '"'),
                    Workload.class));
    assertThat(failure)
        .hasMessageContaining("data.sizeGb: -1 where a number of at least 0 was expected")
        .cause()
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidWorkloadException.class))
        .extracting(
            InvalidWorkloadException::problems, InstanceOfAssertFactories.list(Problem.class))
        .extracting(Problem::path, Problem::nearest)
        .containsExactlyInAnyOrder(
            tuple("task", "sentiment-analysis"),
            tuple("data.sizeGb", null),
            tuple("data.rows", null));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_no_document_is_refused_by_what_it_is(Jackson jackson) {
    assertThat(catchThrowable(() -> jackson.read("[1]", Workload.class)))
        .rootCause()
        .hasMessage("a list where a workload (a group of fields) was expected");
    assertThat(catchThrowable(() -> jackson.read("\"ocr\"", Subject.class)))
        .rootCause()
        .hasMessage("the text 'ocr' where a workload (a group of fields) was expected");
    assertThat(catchThrowable(() -> jackson.read("{\"task\": \"ocr\"}", Pipeline.class)))
        .rootCause()
        .hasMessageContaining("stages: nothing where a list of workloads was expected");
    assertThat(catchThrowable(() -> jackson.read("[]", Decision.class)))
        .rootCause()
        .hasMessageContaining("The text is not a decision document");
  }
}
