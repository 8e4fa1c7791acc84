package io.github.lowestrung.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine refuses is said once, in an author's terms, with its line. */
class EngineMessagesTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{1} instead of {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sizeGb >|sizeGB >|unknown-field 14:14|Dataset has no field (sizeGB); did you mean"
            + " (sizeGb)?",
        "sizeGb >|$s : sizGb, sizeGb >|unknown-field 14:19|did you mean (sizeGb)?",
        "sizeGb >|size() >|unknown-field 14:14|Dataset has no method (size)",
        "Dataset( size|Datset( size|unknown-class 14:5|did you mean (Dataset)?",
        "Dataset( size|Team() Dataset( size|unknown-class 14:5|The type (Team) is not imported",
        "workload.Dataset;|workload.Datset;|unknown-import 3:8|did you mean (Dataset)?",
        "Conclusions.exclude;|Conclusions.exclud;|unknown-import 4:15|did you mean (exclude)?",
        "sizeGb > 5000|sizeGb > \"x\"|wrong-type 14:14|Dataset.sizeGb is a number",
        "sizeGb > 5000|labeled == \"yes\"|wrong-type 14:14|true or false",
        "sizeGb > 5000|modality == \"text\"|wrong-type 14:14|a word of Modality",
        "sizeGb > 5000|sizeGb > $limit|unknown-binding 14:23|Nothing is called ($limit)",
        "\"bedrock\"|$what|unknown-binding 16:23|Nothing is called ($what)",
        "\");|\")|consequence 16:32|semicolon",
        "exclude(k|exlude(k|unknown-conclusion 16:5|did you mean (exclude)?",
        "exclude(k|nominate(k|unknown-class 16:5|(nominate) is not imported",
        "\"bedrock\"|5|wrong-arguments 16:5|is given (int)",
        "\"bedrock\"|kendra, \"bedrock\"|wrong-arguments 16:23|The name kendra stands without",
        "\"bedrock\"|ai-services|wrong-arguments 16:23|The name ai-services stands without",
        "\"bedrock\"|'kendra'|wrong-arguments 16:23|straight double quotes",
        "\"bedrock\"|\"kendra\" \"bedrock\"|wrong-arguments 16:32|comma is missing",
        "kcontext,|kcontext|wrong-arguments 16:22|comma is missing",
        "\"bedrock\"|\"bedrock\",|wrong-arguments 16:33|Nothing stands",
        ", \"bedrock\");|);|wrong-arguments 16:5|names no approach",
        "\");|\";|consequence 16:5|bracket",
        "\");|\"));|consequence 16:5|bracket",
        "(kcontext, |(|consequence 16:5|does not begin with kcontext",
      })
  void is_explained(String part, String other, String found, String words) {
    ToyDirectory toyDirectory = ToyDirectory.good(folder).but(part, other.replace("\\n", "\n"));
    assertThat(toyDirectory.findings())
        .anySatisfy(
            finding -> {
              assertThat(
                      finding.check().term()
                          + " "
                          + finding.position().line()
                          + ":"
                          + finding.position().column())
                  .isEqualTo(found);
              assertThat(finding.message()).contains(words);
            })
        .noneSatisfy(finding -> assertThat(finding.message()).contains("The engine says"));
  }

  @Test
  void a_word_that_a_list_does_not_have_is_found() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .but("import static", "import io.github.lowestrung.workload.Modality;\nimport static");
    assertThat(toyDirectory.found()).isEmpty();
    ToyDirectory wrong =
        ToyDirectory.good(folder)
            .with(
                ToyDirectory.DRL,
                ToyDirectory.RULE
                    .replace(
                        "import static",
                        "import io.github.lowestrung.workload.Modality;\nimport static")
                    .replace("sizeGb > 5000", "modality == Modality.TEXTS"));
    assertThat(wrong.found()).containsExactly("unknown-constant 15");
    assertThat(wrong.findings().get(0).message()).contains("did you mean (TEXT)?");
  }

  @Test
  void what_has_no_words_of_ours_is_passed_on_where_the_rule_stands() {
    ToyDirectory toyDirectory = ToyDirectory.good(folder).but("sizeGb > 5000", "sizeGb > (rows +)");
    assertThat(toyDirectory.findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.position().line()).isBetween(6, 14));
  }

  @Test
  void every_rule_that_is_refused_is_found() {
    StringBuilder rules =
        new StringBuilder(ToyDirectory.RULE.substring(0, ToyDirectory.RULE.indexOf("rule \"")));
    String rule = ToyDirectory.RULE.substring(ToyDirectory.RULE.indexOf("rule \""));
    for (int number = 1; number <= 5; number++) {
      rules.append(
          rule.replace("ACME-01", "ACME-0" + number)
              .replace("Much", number + " times much")
              .replace("sizeGb >", number % 2 == 0 ? "sizGb >" : "sizeGb >"));
    }
    ToyDirectory toyDirectory = ToyDirectory.good(folder).with(ToyDirectory.DRL, rules.toString());
    assertThat(toyDirectory.found()).containsExactly("unknown-field 26", "unknown-field 50");
  }
}
