package io.github.lowestrung.workload.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Economics;
import io.github.lowestrung.workload.Latency;
import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Quality;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Team;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.KnownNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good documents, of either form, and what becomes of them. */
class WorkloadReaderTest {

  private final WorkloadReader reader =
      new WorkloadReader(
          new KnownNames(
              List.of("comprehend", "forecast", "kendra", "jumpstart", "byoc"),
              List.of(),
              List.of()));

  @Test
  void everyFieldOfTheVocabularyIsRead() throws IOException {
    Workload workload = reader.read(everyField());

    assertThat(workload.id()).isEqualTo("reviews");
    assertThat(workload.title()).isEqualTo("Sentiment of shop reviews");
    assertThat(workload.description()).isEqualTo("free text, kept in the audit");
    assertThat(workload.facts()).hasSameSizeAs(Vocabulary.LIBRARY.sections().values());
    for (Object fact : workload.facts()) {
      for (Field field : Vocabulary.LIBRARY.sectionOf(fact.getClass()).orElseThrow().fields()) {
        assertThat(field.of(fact)).as(field.path()).isNotNull();
      }
    }
    assertThat(workload.fact(Dataset.class).sizeGb()).isEqualTo(2.5);
    assertThat(workload.fact(Dataset.class).rows()).isEqualTo(4_000_000);
    assertThat(workload.fact(Economics.class).monthlyInputTokens()).isEqualTo(4.0e9);
    assertThat(workload.fact(Quality.class).serviceAccuracyAccepted()).isFalse();
  }

  @Test
  void names_that_another_reader_took_are_not_taken_for_checked() {
    Workload unknown = WorkloadReader.ofRecordedDecisions().read("{task: ocr, offered: [lathe]}");
    Workload known = reader.read("{task: ocr, offered: [byoc]}");

    assertThatThrownBy(() -> reader.requireKnownNames(unknown))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining("lathe");
    assertThatCode(() -> reader.requireKnownNames(known)).doesNotThrowAnyException();
  }

  @Test
  void everyFieldComesBackFromItsMap() throws IOException {
    Workload workload = reader.read(everyField());

    assertThat(reader.read(WorkloadWriter.toMap(workload))).isEqualTo(workload);
  }

  @Test
  void jsonSaysTheSameAsYaml() throws IOException {
    Workload yaml = reader.read(everyField());

    assertThat(reader.read(json(WorkloadWriter.toMap(yaml)))).isEqualTo(yaml);
    assertThat(reader.read("\uFEFF\n " + json(WorkloadWriter.toMap(yaml)))).isEqualTo(yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "task: ocr",
        "task: [ocr]",
        "{task: ocr}",
        "{\"task\": \"ocr\"}",
        "\t{\"task\":\n\t\"\\u006fcr\"}\r\n",
        "---\n# what it does\ntask: 'ocr'\n...\n",
        "\uFEFFtask: ocr",
        "task: ocr\ndata: {}\nteam: {}\n"
      })
  void documentsThatMeanTheSameAreEqual(String document) {
    assertThat(reader.read(document)).isEqualTo(Workload.of(Task.OCR).build());
  }

  @Test
  void unknownIsNotFalse() {
    Workload workload = reader.read("task: ocr\ndata: {labeled: false}");

    assertThat(workload.fact(Dataset.class).labeled()).isFalse();
    assertThat(workload.fact(Dataset.class).sparse()).isNull();
    assertThat(workload.fact(Team.class)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4000000", "4e6", "4.0E+6", "4000000.0", "+4000000"})
  void wholeNumbersAreReadHoweverWritten(String rows) {
    assertThat(reader.read("task: ocr\ndata: {rows: " + rows + "}").fact(Dataset.class).rows())
        .isEqualTo(4_000_000);
  }

  @Test
  void norwegianIsNotFalse() {
    assertThat(
            reader.read("task: ocr\ndata: {languages: [no, en]}").fact(Dataset.class).languages())
        .containsExactly("no", "en");
  }

  @Test
  void severalTasksStayInOrder() {
    assertThat(reader.read("task: [translation, ocr]").task().all())
        .containsExactly(Task.TRANSLATION, Task.OCR);
  }

  @Test
  void pipelinesAreToldFromWorkloads() {
    assertThat(reader.isPipeline("task: ocr")).isFalse();
    assertThat(reader.isPipeline("- stages")).isFalse();
    assertThat(reader.isPipeline("stages: []")).isTrue();
    assertThat(reader.isPipeline("{\"stages\": 5}")).isTrue();
  }

  @Test
  void stageTakesSharedFactsFieldByField() {
    Pipeline pipeline =
        reader.readPipeline(
            """
            id: calls
            title: What callers say
            description: from speech to mood
            task: sentiment-analysis
            data: {modality: text, languages: [en, de], rows: 500}
            location: {region: eu-central-1}
            offered: [comprehend, jumpstart]
            stages:
              - id: write
                task: speech-to-text
                data: {modality: audio}
                offered: [byoc]
              - id: judge
                title: Judge the mood
                data: {labeled: false, languages: [en]}
            """);

    assertThat(pipeline.id()).isEqualTo("calls");
    assertThat(pipeline.title()).isEqualTo("What callers say");
    assertThat(pipeline.description()).isEqualTo("from speech to mood");
    assertThat(pipeline.stages())
        .containsExactly(
            Workload.of(Task.SPEECH_TO_TEXT)
                .id("write")
                .data(d -> d.modality(Modality.AUDIO).rows(500L).languages(List.of("en", "de")))
                .location(l -> l.region("eu-central-1"))
                .offered("byoc")
                .build(),
            Workload.of(Task.SENTIMENT_ANALYSIS)
                .id("judge")
                .title("Judge the mood")
                .data(
                    d ->
                        d.modality(Modality.TEXT)
                            .rows(500L)
                            .labeled(false)
                            .languages(List.of("en")))
                .location(l -> l.region("eu-central-1"))
                .offered("comprehend", "jumpstart")
                .build());
  }

  @Test
  void stageMayResolveWhatSharedFactsLeaveOpen() {
    Pipeline pipeline =
        reader.readPipeline(
            """
            latency: {responseMs: 800}
            stages:
              - {id: talk, task: conversation, latency: {firstTokenMs: 80}}
              - {id: think, task: text-generation, latency: {responseMs: 5000, firstTokenMs: 900}}
            """);

    assertThat(pipeline.stages())
        .extracting(s -> s.fact(Latency.class).responseMs())
        .containsExactly(800L, 5000L);
  }

  @Test
  void nothingButAnInvalidWorkloadExceptionEscapes() throws IOException {
    String yaml = everyField();
    String json = json(WorkloadWriter.toMap(reader.read(yaml)));
    Random random = new Random(7);
    int accepted = 0;
    for (int i = 0; i < 2000; i++) {
      String broken = broken(i % 2 == 0 ? yaml : json, random);
      try {
        if (reader.isPipeline(broken)) {
          reader.readPipeline(broken);
        } else {
          reader.read(broken);
        }
        accepted++;
      } catch (InvalidWorkloadException e) {
        assertThat(e.problems()).as(broken).isNotEmpty();
        assertThat(e.problems()).as(broken).allMatch(p -> p.line() > 0 && p.column() > 0);
      }
    }
    assertThat(accepted).isBetween(20, 1500);
  }

  private static String broken(String document, Random random) {
    String splinters = "{}[]:,-\"'\n\t #&*!|>%@`?~0x.eE+\\\u0000\u0085é\uD83D";
    StringBuilder broken = new StringBuilder(document);
    for (int cuts = random.nextInt(3); cuts >= 0; cuts--) {
      int at = random.nextInt(broken.length());
      switch (random.nextInt(3)) {
        case 0 -> broken.deleteCharAt(at);
        case 1 -> broken.insert(at, splinters.charAt(random.nextInt(splinters.length())));
        default -> broken.setCharAt(at, splinters.charAt(random.nextInt(splinters.length())));
      }
    }
    return broken.toString();
  }

  private static String everyField() throws IOException {
    try (InputStream in = WorkloadReaderTest.class.getResourceAsStream("/every-field.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String json(Map<String, Object> document) throws JsonProcessingException {
    return JsonMapper.builder().build().writeValueAsString(document);
  }
}
