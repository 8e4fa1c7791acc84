package io.github.lowestrung.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiversCheckTest {

  private static final String WAIVER =
      """
      - id: ACME-W1
        rule: ACME-01
        scope: {data: {modality: text}}
        reason: it is public
        approver: J. Doe
        expires: 2999-12-31
      """;

  @TempDir Path folder;

  @Test
  void a_good_one_has_no_findings() {
    assertThat(book(WAIVER).findings()).isEmpty();
    assertThat(book(WAIVER.replace("ACME-01", "X-01")).findings()).isEmpty();
  }

  @Test
  void every_problem_is_found_where_it_stands() {
    ToyDirectory toyDirectory =
        book(
            WAIVER.replace("rule:", "rle:").replace("text}", "txt}").replace("2999-12-31", "ever"));

    assertThat(toyDirectory.found()).contains("waiver 1", "waiver 2", "waiver 3", "waiver 6");
  }

  @Test
  void the_rule_has_to_exist_and_the_day_to_come() {
    assertThat(book(WAIVER.replace("ACME-01", "ACME-99")).found()).contains("waiver 1");
    assertThat(book(WAIVER.replace("2999", "2020")).found()).containsExactly("expired-waiver 1");
  }

  private ToyDirectory book(String waivers) {
    return ToyDirectory.good(folder).with("META-INF/lowest-rung/waivers.yaml", waivers);
  }
}
