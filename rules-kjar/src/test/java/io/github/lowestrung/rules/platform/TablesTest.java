package io.github.lowestrung.rules.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the tables of the platform was checked not long before the release. */
class TablesTest {

  private static final Path FOLDER = Path.of("src", "main", "resources", "META-INF", "lowest-rung");
  private static final List<String> FILES =
      List.of(
          "regions",
          "features",
          "images",
          "languages",
          "limits",
          "minimums",
          "models",
          "catalog",
          "tuning",
          "closings",
          "notes");
  private static final String RELEASED = "lowestrung.released";
  private static final int OLDEST = 180;

  /** Fields that must not be left out; a rule that meets such a row would fail the decision. */
  private static final Map<String, List<String>> NEEDED =
      Map.ofEntries(
          Map.entry("regions", List.of("region", "partition")),
          Map.entry("features", List.of("name", "mark")),
          Map.entry("images", List.of("mark")),
          Map.entry("languages", List.of("approach", "mark")),
          Map.entry("limits", List.of("approach", "of", "most", "mark")),
          Map.entry("minimums", List.of("approach", "of", "least", "mark")),
          Map.entry("models", List.of("approach", "id", "name", "provider", "mark")),
          Map.entry("catalog", List.of("approach", "task", "tunable", "mark")),
          Map.entry("tuning", List.of("approach", "mark")),
          Map.entry("closings", List.of("service", "mark")),
          Map.entry("notes", List.of("about", "says", "mark")));

  private static final List<Row> ROWS =
      FILES.stream().flatMap(file -> rows(file).stream()).toList();

  /** A row, its file and its number there, from 1. */
  private record Row(String file, int number, JsonNode fields) {

    @Override
    public String toString() {
      return file + ".yaml, row " + number + " (" + fields.elements().next().toString() + ")";
    }
  }

  @Test
  void every_row_was_checked_not_long_before_the_release() {
    LocalDate released = released(System.getProperty(RELEASED));
    assertThat(ROWS.stream().flatMap(row -> offence(row, released))).isEmpty();
  }

  @Test
  void every_table_has_rows_and_every_row_a_source() {
    assertThat(ROWS.stream().map(Row::file).distinct()).containsExactlyElementsOf(FILES);
    assertThat(ROWS)
        .allSatisfy(row -> assertThat(row.fields().path("source").asText()).isNotBlank());
  }

  @ParameterizedTest(name = "{0} before {1}")
  @CsvSource({
    "2026-05-27, 2026-11-23, true",
    "2026-05-26, 2026-11-23, false",
    "2026-11-23, 2026-11-23, true",
    "2026-11-24, 2026-11-23, false",
  })
  void a_row_is_good_for_180_days(LocalDate asOf, LocalDate released, boolean good) {
    Row row = row("about: mxnet\nasOf: " + asOf);
    assertThat(offence(row, released).findAny().isEmpty()).isEqualTo(good);
  }

  @Test
  void an_offence_names_file_row_and_date() {
    assertThat(offence(row("about: mxnet\nasOf: 2026-01-01"), LocalDate.of(2026, 11, 23)))
        .containsExactly(
            "notes.yaml, row 1 (\"mxnet\"): checked on 2026-01-01, 326 days before the release of"
                + " 2026-11-23. Maybe check it against its source, and date it anew.");
    assertThat(offence(row("about: mxnet\nasOf: 2027-01-01"), LocalDate.of(2026, 11, 23)))
        .containsExactly(
            "notes.yaml, row 1 (\"mxnet\"): checked on 2027-01-01, after the release of"
                + " 2026-11-23. Maybe the release has to be dated later.");
    assertThat(offence(row("about: mxnet"), LocalDate.of(2026, 11, 23)))
        .containsExactly("notes.yaml, row 1 (\"mxnet\"): has no date such as 2026-11-23 in asOf.");
  }

  @Test
  void an_unknown_date_of_release_is_a_failure() {
    assertThatThrownBy(() -> released(null))
        .hasMessageContaining("The system property (lowestrung.released) is missing")
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> released("${project.build.outputTimestamp}"))
        .hasMessageContaining("The system property (lowestrung.released) is no time");
    assertThat(released("2026-11-23T00:00:00Z")).isEqualTo(LocalDate.of(2026, 11, 23));
  }

  @Test
  void languages_are_codes() {
    for (Row row : rows("languages")) {
      List<String> codes = new ArrayList<>(codes(row, "languages"));
      codes.addAll(codes(row, "without"));
      assertThat(codes)
          .as(row.toString())
          .isNotEmpty()
          .doesNotHaveDuplicates()
          .allMatch(code -> code.matches("[a-z]{2}(-[A-Z]{2})?"));
      List<String> known = codes(row, "languages");
      assertThat(codes(row, "without"))
          .as("%s leaves out variants of what it has", row)
          .allMatch(code -> known.isEmpty() || known.contains(code.substring(0, 2)));
    }
  }

  private static List<String> codes(Row row, String field) {
    List<String> codes = new ArrayList<>();
    row.fields().path(field).forEach(code -> codes.add(code.asText()));
    return codes;
  }

  @Test
  void every_row_has_what_rules_and_reasons_ask_for() {
    assertThat(ROWS)
        .allSatisfy(
            row ->
                assertThat(NEEDED.get(row.file()))
                    .allMatch(field -> !row.fields().path(field).asText().isBlank()));
    assertThat(rows("tuning"))
        .allSatisfy(
            row ->
                assertThat(row.fields().has("onDemandSince"))
                    .isEqualTo(row.fields().has("onDemand")));
    assertThat(rows("minimums"))
        .allSatisfy(
            row -> assertThat(row.fields().get("of").asText()).isIn("rows", "labeledExamples"));
  }

  @Test
  void every_note_is_asked_for_and_closings_stand_once() throws IOException {
    String rules;
    try (Stream<Path> files =
        Files.walk(Path.of("src/main/resources/io/github/lowestrung/rules"))) {
      rules = String.join("", files.filter(Files::isRegularFile).map(TablesTest::text).toList());
    }
    assertThat(rows("notes"))
        .allSatisfy(
            row -> {
              String about = row.fields().get("about").toString();
              assertThat(rules)
                  .containsAnyOf("about == " + about + ",", "cautionNote(kcontext, " + about + ")");
            });
    assertThat(rows("notes")).extracting(row -> row.fields().get("about")).doesNotHaveDuplicates();
    assertThat(rows("closings"))
        .extracting(row -> row.fields().get("service"), row -> row.fields().get("given"))
        .doesNotHaveDuplicates();
  }

  /** Returns the day on which the oldest row was checked. */
  static LocalDate oldest() {
    return ROWS.stream()
        .map(row -> LocalDate.parse(row.fields().get("asOf").asText()))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /** Tells what is wrong with the date of a row; nothing when it is good. */
  private static Stream<String> offence(Row row, LocalDate released) {
    String date = row.fields().path("asOf").asText();
    if (!date.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return Stream.of(row + ": has no date such as 2026-11-23 in asOf.");
    }
    long age = ChronoUnit.DAYS.between(LocalDate.parse(date), released);
    if (age < 0) {
      return Stream.of(
          "%s: checked on %s, after the release of %s. Maybe the release has to be dated later."
              .formatted(row, date, released));
    }
    return age <= OLDEST
        ? Stream.empty()
        : Stream.of(
            ("%s: checked on %s, %d days before the release of %s. Maybe check it against its"
                    + " source, and date it anew.")
                .formatted(row, date, age, released));
  }

  private static LocalDate released(String timestamp) {
    if (timestamp == null) {
      throw new AssertionError(
          ("The system property (%s) is missing, so nothing can be said of the age of the tables."
                  + " Maybe run the tests with Maven, or with -D%s=2026-11-23T00:00:00Z.")
              .formatted(RELEASED, RELEASED));
    }
    try {
      return Instant.parse(timestamp).atZone(ZoneOffset.UTC).toLocalDate();
    } catch (DateTimeParseException e) {
      throw new AssertionError(
          ("The system property (%s) is no time: %s. Maybe project.build.outputTimestamp is not"
                  + " written as 2026-11-23T00:00:00Z.")
              .formatted(RELEASED, timestamp),
          e);
    }
  }

  private static Row row(String text) {
    return new Row("notes", 1, tree(text));
  }

  private static List<Row> rows(String file) {
    List<JsonNode> nodes =
        StreamSupport.stream(tree(text(FOLDER.resolve(file + ".yaml"))).spliterator(), false)
            .toList();
    List<Row> rows = new ArrayList<>();
    for (JsonNode node : nodes) {
      rows.add(new Row(file, rows.size() + 1, node));
    }
    return rows;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(String text) {
    try {
      return new YAMLMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
