package io.github.lowestrung.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsCommandTest {

  @Test
  void rows_are_listed_with_date_mark_and_table() {
    ToolRun listed = ToolRun.of("facts", "list", "--table", "limits", "--approach", "textract");
    assertThat(listed.status()).isEqualTo(ExitStatus.DONE);
    assertThat(listed.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).matches("\\d{4}-\\d\\d-\\d\\d  \\w+ +limits .*"))
        .anySatisfy(line -> assertThat(line).contains("of data.documentPages; most 3000"));
  }

  @Test
  void a_region_shows_what_has_it() {
    ToolRun listed =
        ToolRun.of("facts", "list", "--region", "il-central-1", "--approach", "rekognition");
    assertThat(listed.out()).contains("rekognition/celebrities", "without il-central-1");
  }

  @Test
  void words_show_rows_with_their_sources() {
    ToolRun shown = ToolRun.of("facts", "show", "fraud-detector");
    assertThat(shown.status()).isEqualTo(ExitStatus.DONE);
    assertThat(shown.out())
        .startsWith("closings (documented)\n")
        .contains("  since: 2025-11-07\n", "  source: Amazon Fraud Detector user guide");
  }

  @Test
  void json_has_the_fields_of_the_table() throws IOException {
    JsonNode rows =
        new ObjectMapper()
            .readTree(ToolRun.of("facts", "show", "healthscribe", "--format", "json").out());
    assertThat(rows)
        .anySatisfy(
            row -> {
              assertThat(row.path("table").asText()).isEqualTo("features");
              assertThat(row.path("regions")).hasSize(1);
              assertThat(row.path("mark").asText()).isEqualTo("documented");
              assertThat(row.path("asOf").asText()).isEqualTo("2026-10-01");
            });
  }

  @Test
  void a_check_ends_by_the_age_of_the_rows() {
    ToolRun young = ToolRun.of("facts", "check", "--as-of", "2026-11-30");
    assertThat(young.status()).isEqualTo(ExitStatus.DONE);
    assertThat(young.out()).contains("is older than 180 days on 2026-11-30");
    ToolRun old = ToolRun.of("facts", "check", "--as-of", "2026-11-30", "--days", "10");
    assertThat(old.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(old.lines()).isNotEmpty().extracting(line -> line.substring(0, 10)).isSorted();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          list --table limit          | There is no table 'limit'; did you mean 'limits'?
          list --approach textrac     | There is no approach 'textrac'; did you mean 'textract'?
          list --region eu-central-9  | There is no region 'eu-central-9'
          list --format html          | Facts are printed as text or json
          check --days -1             | takes a number from 0 on, not -1
          check --as-of soon          | 'soon' is not a date
          """)
  void what_there_is_not_is_refused(String arguments, String message) {
    ToolRun refused = ToolRun.of(("facts " + arguments).split(" "));
    assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(refused.err()).contains(message);
  }
}
