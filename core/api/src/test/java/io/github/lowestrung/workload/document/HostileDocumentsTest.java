package io.github.lowestrung.workload.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.KnownNames;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a document costs, however much is wrong with it. */
class HostileDocumentsTest {

  private static final WorkloadReader READER =
      new WorkloadReader(
          new KnownNames(List.of("comprehend"), List.of("bedrock"), List.of("eu-central-1")));

  private static String repeated(int times, String separator, IntFunction<String> part) {
    return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(separator));
  }

  /** Returns documents with so many things wrong. */
  private static Stream<String> hostile(int times) {
    return Stream.of(
        repeated(times, "\n", i -> "key" + i + ": 1"),
        "data: {" + repeated(times, ", ", i -> "rows" + i + ": 1") + "}",
        "id: &a x\nteam: {frameworks: [" + repeated(times, ", ", i -> "*a") + "]}",
        "task: [" + repeated(times, ", ", i -> "text-generatoin" + i) + "]",
        "offered: [" + repeated(times, ", ", i -> "comprehnd" + i) + "]",
        "data: {languages: [" + repeated(times, ", ", i -> "010") + "]}",
        "stages: [" + repeated(times, ", ", i -> "{task: ocr}") + "]",
        "stages: [" + repeated(times, ", ", i -> "1") + "]",
        "fixed: [" + repeated(times, ", ", i -> "data.rosw" + i) + "]");
  }

  private static Stream<String> thousand() {
    return hostile(1000);
  }

  private static InvalidWorkloadException refused(String document) {
    return catchThrowableOfType(InvalidWorkloadException.class, () -> READER.readSubject(document));
  }

  @ParameterizedTest
  @MethodSource("thousand")
  void a_hundred_problems_are_named_and_the_others_counted(String document) {
    InvalidWorkloadException refused = refused(document);

    assertThat(refused.problems()).hasSize(InvalidWorkloadException.MOST_PROBLEMS);
    assertThat(refused.more()).isBetween(100, 1001);
    assertThat(refused.getMessage().lines())
        .hasSize(101)
        .last()
        .isEqualTo(String.format("and %,d more", refused.more()));
    assertThat(refused.lines(problem -> "!")).hasSize(101).startsWith("!", "!");
  }

  @Test
  void each_unknown_field_counts_once() {
    assertThat(refused("task: ocr\n" + repeated(9_000, "\n", i -> "k" + i + ": 1")).more())
        .isEqualTo(8_900);
  }

  @Test
  void a_key_of_unreasonable_length_is_not_guessed_at() {
    String key = "id".repeat(10_000);
    InvalidWorkloadException refused = refused("task: ocr\n" + key + ": 1");

    assertThat(refused.problems()).singleElement().satisfies(p -> assertThat(p.nearest()).isNull());
    assertThat(refused.getMessage()).hasSizeLessThan(1000);
  }

  @Test
  void ten_thousand_hostile_documents_cost_no_more_than_their_length() {
    List<String> small =
        Stream.concat(
                hostile(5),
                Stream.of(
                    "data: {rows: " + "9".repeat(900) + "}",
                    "data: {rows: " + "9".repeat(5000) + "}",
                    "k".repeat(5000) + ": 1",
                    "a: " + "[".repeat(100) + "]".repeat(100),
                    "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}",
                    repeated(20, "\n", i -> "data: {rows: 1}"),
                    "id: \"" + "\\u009b".repeat(500) + "\"\ntask: x"))
            .toList();
    small.forEach(HostileDocumentsTest::refused); // loads the classes

    small.forEach(document -> requireBound(document, 10_000 / small.size()));
    hostile(1000).forEach(document -> requireBound(document, 1));
  }

  private static void requireBound(String document, int times) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    for (int i = 0; i < times; i++) {
      refused(document);
    }
    long each = (threads.getThreadAllocatedBytes(thread) - before) / times;
    int length = document.getBytes(StandardCharsets.UTF_8).length;
    assertThat(each).as(document.substring(0, 20)).isLessThan(3_000_000 + 500L * length);
  }
}
