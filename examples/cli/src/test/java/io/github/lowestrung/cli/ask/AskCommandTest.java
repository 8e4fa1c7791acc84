package io.github.lowestrung.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.consultation.Consultation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialogue through a pipe. */
class AskCommandTest {

  @TempDir Path folder;

  @Test
  void answers_are_taken_from_a_pipe_one_a_line() {
    ToolRun toolRun =
        ToolRun.withInput(lines("sentiment", "network.isolation=customer-vpc"), "ask");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.err()).isEmpty();
    assertThat(toolRun.out())
        .contains("task> sentiment\n", "→ comprehend (rung 1)", "→ jumpstart (rung 3)")
        .contains("As it stands: jumpstart (rung 3)", "Recommended: ", "sha256:")
        .doesNotContain("\u001b", "null");
  }

  @Test
  void nothing_is_asked_that_cannot_change_the_decision() {
    ToolRun toolRun = ToolRun.withInput(lines("sentiment") + onAndOn(""), "ask");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.out()).contains("No remaining fact could change the decision.");
    List<String> asked = toolRun.lines().stream().filter(line -> line.endsWith("> ")).toList();
    assertThat(asked).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void a_question_says_why_it_is_asked() {
    ToolRun toolRun = ToolRun.withInput(lines("?", "sentiment", "?", "?"), "ask");

    assertThat(toolRun.out())
        .contains("Nothing can be decided without it", "Enter leaves it open")
        .contains("comprehend (rung 1) stays");
  }

  @Test
  void back_takes_the_last_answer_back() {
    ToolRun toolRun = ToolRun.withInput(lines("back", "ocr", "back", "translation", "done"), "ask");

    assertThat(toolRun.out()).contains("Nothing was answered yet.", "As it stands: translate");
    assertThat(toolRun.lines()).filteredOn(line -> line.startsWith("task> ")).hasSize(3);
  }

  @Test
  void skip_leaves_a_topic_open() {
    String skips =
        onAndOn("skip").substring("skip\n".length()); // the topics are the first of eight
    ToolRun toolRun = ToolRun.withInput(lines("sentiment", "") + skips, "ask");

    assertThat(toolRun.out()).contains("No remaining fact could change the decision.");
    List<String> topics =
        toolRun.lines().stream()
            .filter(line -> line.endsWith("> skip"))
            .map(line -> topicOf(line.replaceFirst(">.*", "")))
            .toList();
    assertThat(topics).hasSizeGreaterThan(3).doesNotHaveDuplicates();
  }

  @Test
  void none_is_not_known_where_there_is_no_word_for_it() {
    ToolRun toolRun = ToolRun.withInput(lines("sentiment", "sagemaker", "none"), "ask");

    assertThat(toolRun.err()).isEmpty();
    assertThat(toolRun.out()).contains("operations.platform> none");
  }

  @Test
  void a_wrong_answer_from_a_pipe_ends_the_run_before_others_are_mistaken() {
    ToolRun toolRun = ToolRun.withInput(lines("ocr", "network.isolation=vcp", "none"), "ask");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(toolRun.err())
        .isEqualTo(
            "standard input:2: network.isolation: 'vcp' where one of none, private-connectivity,"
                + " customer-vpc, air-gapped was expected\n");
    assertThat(toolRun.out()).doesNotContain("Recommended");
  }

  @Test
  void bytes_that_are_not_utf8_are_not_guessed_at() {
    byte[] latin = "ocr\nid = Grüße\n".getBytes(StandardCharsets.ISO_8859_1);

    ToolRun toolRun = ToolRun.withInput(latin, "ask");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(toolRun.err()).contains("bytes that are not UTF-8");
  }

  @Test
  void an_answer_has_an_end() {
    ToolRun toolRun = ToolRun.withInput("x".repeat(1 << 17), "ask");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(toolRun.err()).contains("more than 65536 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "quit\n", "done\n", "back\n"})
  void without_a_task_nothing_is_decided(String input) {
    ToolRun toolRun = ToolRun.withInput(input, "ask");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(toolRun.err()).isEqualTo("Nothing is decided, because no task is known.\n");
  }

  @Test
  void a_document_may_come_first() throws IOException {
    Path file = Files.writeString(folder.resolve("w.yaml"), "{id: mine, task: [ocr]}");

    ToolRun toolRun = ToolRun.of("ask", file.toString(), "--as-of", "2026-01-01");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(toolRun.out()).contains("→ textract (rung 1)", "as of 2026-01-01");
    assertThat(toolRun.out()).doesNotContain("task> ");
  }

  @Test
  void nothing_viable_has_a_status_of_its_own() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("w.yaml"),
            "{task: conversation, network: {isolation: air-gapped},"
                + " operations: {platform: bedrock}}");

    ToolRun toolRun = ToolRun.withInput(onAndOn(""), "ask", file.toString());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.NO_VIABLE_APPROACH);
    assertThat(toolRun.out()).contains("→ no approach is viable", "No approach is viable");
  }

  @Test
  void what_is_known_is_saved_and_decides_the_same() throws IOException {
    Path file = folder.resolve("saved.yaml");

    ToolRun ask =
        ToolRun.withInput(
            lines("sentiment", "data.languages=en, no", "id=shop", "quality.accuracyCritical=y"),
            "ask",
            "--save",
            file.toString());
    ToolRun decide = ToolRun.of("decide", file.toString());

    assertThat(ask.status()).isEqualTo(ExitStatus.DONE);
    assertThat(ask.out()).contains("Saved. To decide again: lowest-rung decide " + file);
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            id: shop
            task: sentiment-analysis
            data:
              languages:
                - en
                - "no"
            quality:
              accuracyCritical: true
            """);
    assertThat(ask.out()).contains(decide.out());
  }

  @Test
  void a_file_that_exists_is_kept_unless_forced() throws IOException {
    Path file = Files.writeString(folder.resolve("saved.yaml"), "precious");

    ToolRun kept = ToolRun.withInput(lines("ocr"), "ask", "--save", file.toString());
    assertThat(kept.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(kept.err()).startsWith("The file (" + file + ") exists. Maybe add --force.");
    assertThat(file).hasContent("precious");

    ToolRun forced = ToolRun.withInput(lines("ocr"), "ask", "--save", file.toString(), "--force");
    assertThat(forced.status()).isEqualTo(ExitStatus.DONE);
    assertThat(file).hasContent("task: ocr\n");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void whoever_quits_saves_nothing() {
    Path file = folder.resolve("saved.yaml");

    ToolRun toolRun = ToolRun.withInput(lines("ocr", "quit"), "ask", "--save", file.toString());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_link_is_followed() throws IOException {
    Path file = Files.writeString(folder.resolve("real.yaml"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);

    ToolRun.withInput(lines("ocr"), "ask", "--save", link.toString(), "--force");

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("task: ocr\n");
  }

  @Test
  void an_invalid_document_is_told_with_its_place() throws IOException {
    Path file = Files.writeString(folder.resolve("w.yaml"), "task: ocrr\n");

    ToolRun toolRun = ToolRun.of("ask", file.toString());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(toolRun.out()).isEmpty();
    assertThat(toolRun.err()).startsWith(file + ":1:7 task: 'ocrr'");
  }

  @Test
  void wrong_usage_is_explained() throws IOException {
    Path pipeline = Files.writeString(folder.resolve("p.yaml"), "stages: [{id: a, task: ocr}]");

    assertUsage("is a pipeline. Maybe ask about one of its stages", pipeline.toString());
    assertUsage("where the answers are read", "-");
    assertUsage("is a folder", "--save", folder.toString());
    assertUsage("There is no folder", "--save", folder.resolve("none/a.yaml").toString());
    assertUsage("is not a date", "--as-of", "soon");
    assertUsage("Unmatched argument", "a", "b");
  }

  private static void assertUsage(String message, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "ask";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    ToolRun toolRun = ToolRun.of(all);

    assertThat(toolRun.err()).contains(message);
    assertThat(toolRun.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(toolRun.out()).isEmpty();
  }

  @Test
  void a_document_cannot_steer_the_terminal() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("w.yaml"), "{task: conversation, model: {algorithm: \"a\\u001b[2Jb\"}}");

    assertThat(ToolRun.withInput(lines("model.foundationModel=\u001b[2J"), "ask").out())
        .doesNotContain("\u001b");
    assertThat(ToolRun.of("ask", file.toString()).err()).doesNotContain("\u001b");
  }

  @Test
  void after_eight_questions_the_rest_is_offered() {
    ToolRun enough = ToolRun.withInput(lines("sentiment") + "\n".repeat(9), "ask");
    assertThat(enough.status()).isEqualTo(ExitStatus.DONE);
    assertThat(enough.out())
        .contains("8 questions are answered.", "Recommended: ")
        .containsPattern("\\n9  [^\\n]+\\n")
        .doesNotContainPattern("\\n10  ");

    ToolRun more = ToolRun.withInput(lines("sentiment") + "\n".repeat(8) + "more\n\n", "ask");
    assertThat(more.out()).contains("\nmore> more\n").containsPattern("\\n10  ");

    ToolRun stated =
        ToolRun.withInput(
            lines("sentiment") + "\n".repeat(8) + lines("network.isolation=cust"), "ask");
    assertThat(stated.out()).contains("As it stands: jumpstart (rung 3)");
  }

  @Test
  void an_unknown_word_in_place_of_more_is_refused() {
    ToolRun toolRun = ToolRun.withInput(lines("sentiment") + "\n".repeat(8) + "mroe\n", "ask");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.INVALID_INPUT);
    assertThat(toolRun.err())
        .isEqualTo(
            "standard input:10: more: 'mroe' where one of more, back, done, quit, exit, or a fact,"
                + " was expected; did you mean 'more'?\n");
  }

  @Test
  void tasks_stand_under_their_area_and_are_explained() {
    ToolRun toolRun = ToolRun.withInput(lines("?"), "ask");

    assertThat(toolRun.out())
        .contains("Speech (spoken words to text, and text to spoken words):")
        .contains("sentiment-analysis: detects the sentiment of a text");
  }

  @Test
  void the_facts_of_the_topics_that_somebody_names_come_first() {
    ToolRun toolRun = ToolRun.withInput(lines("sentiment", "label", "?"), "ask");

    assertThat(toolRun.out())
        .contains("2  What do you know something about, or what is special?")
        .contains("place       where it must run, and what may leave your network")
        .contains("3  Are the classes or the words your own")
        .contains("data.domainSpecific> ?");
  }

  @Test
  void a_misspelt_topic_is_refused() {
    ToolRun toolRun = ToolRun.withInput(lines("sentiment", "lables"), "ask");

    assertThat(toolRun.err())
        .contains("topics: 'lables' where one of place, data, labels")
        .contains("did you mean 'labels'?");
  }

  private static String onAndOn(String answer) {
    return (answer + "\n").repeat(8) + ("more\n" + (answer + "\n").repeat(8)).repeat(12);
  }

  private static String topicOf(String path) {
    return Consultation.with(Advisor.create())
        .answer("sentiment")
        .questions()
        .orElseThrow()
        .topics()
        .stream()
        .filter(topic -> topic.paths().contains(path))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static String lines(String... answers) {
    return List.of(answers).stream().map(a -> a + "\n").collect(Collectors.joining());
  }
}
