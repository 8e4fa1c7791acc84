package io.github.lowestrung.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only shows in the rules as they were loaded, at the line of the rule. */
class RuleReviewTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "never-fires 14          | sizeGb > 5000     | sizeGb > 5000, sizeGb < 10",
        "unknown-approach 16    | \"bedrock\"       | \"bedrok\"",
        "unbound-placeholder 6  | {data.sizeGb}     | {$size}",
        "unbound-placeholder 6  | {data.sizeGb}     | {data.sizeGB}",
        "repeated-threshold 6   | sizeGb > 5000     | sizeGb > 100",
        "reason-style 6         | GB\")             | GB.\")",
      })
  void a_flaw_is_found_at_its_rule_or_condition(String found, String part, String other) {
    assertThat(ToyDirectory.good(folder).but(part, other).found()).containsExactly(found);
  }

  @Test
  void what_another_says_already_is_found_in_the_later_one() {
    ToyDirectory twins =
        ToyDirectory.good(folder)
            .with(
                "com/acme/rules/more.drl",
                ToyDirectory.RULE.replace("ACME-01", "ACME-02").replace("Much", "So much"));
    assertThat(twins.found()).contains("duplicate 6");

    ToyDirectory shadowed =
        ToyDirectory.good(folder)
            .with(
                "com/acme/rules/more.drl",
                ToyDirectory.RULE
                    .replace("ACME-01", "ACME-02")
                    .replace("Much", "So much")
                    .replace("5000", "7000"));
    assertThat(shadowed.found()).containsExactly("shadowed 6");
  }

  @Test
  void negation_over_a_later_stratum_is_found() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .with(
                ToyDirectory.DRL,
                ToyDirectory.RULE
                    .replace(
                        "import io.github.lowestrung.workload.Dataset;",
                        "import io.github.lowestrung.drl.Recommended;\n"
                            + "import io.github.lowestrung.workload.Dataset;")
                    .replace("sizeGb > 5000 )", "sizeGb > 5000 )\n    not Recommended()"));

    assertThat(toyDirectory.found()).contains("negates-later-stratum 16");
  }
}
