package io.github.lowestrung.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.review.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with rules as they are written is found, with its line, and nothing else is. */
class RuleSourceTest {

  @TempDir Path folder;

  @Test
  void in_a_good_rulebook_nothing_is_found() {
    assertThat(ToyDirectory.good(folder).findings()).isEmpty();
  }

  @ParameterizedTest(name = "{1} instead of {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@id(\"ACME-01\")|//|annotation-missing 6|has no @id",
        "@kind(\"constraint\")|@kind(\"guidance\")|annotation-value 11|has @reason, and is of the"
            + " kind (guidance)",
        "@reason|@advice|annotation-value 11|has @advice, and is of the kind (constraint)",
        "@since(\"1\")|@since(\" \")|annotation-missing 9|@since says nothing",
        "@kind(\"constraint\")|@kind(\"rung\")|annotation-missing 8|has no @rung",
        "@kind(\"constraint\")|@kind(\"trap\")|annotation-missing 8|has no @trap",
        "@reason|@reson|annotation-unknown 11|did you mean (reason)",
        "@since(\"1\")|@since(\"1\") @owner(\"me\")|annotation-unknown 9|no annotation @owner",
        "@kind(\"constraint\")|@kind(\"constrant\")|annotation-value 8|did you mean (constraint)",
        "@since(\"1\")|@since(\"1\") @strength(\"sofd\")|annotation-value 9|did you mean (soft)",
        "exclude(kcontext, \"bedrock\")|forbid(kcontext)|annotation-missing 6|has no @change",
        "@since(\"1\")|@since(\"1\") @change(\"Go\")|annotation-value 9|forbids nothing",
        "ACME-01|01|rule-id 7|prefix",
        "ACME-01|X-77|rule-id 7|library's own",
        "ruleflow-group \"exclude\"|//|stratum 6|never fires",
        "ruleflow-group|ruleflowgroup|syntax 12|mismatched",
        "\"exclude\"|\"exlude\"|stratum 12|did you mean (exclude)",
        "sizeGb > 5000|sizeGb > 5_000|forbidden 14|underscores",
        "sizeGb > 5000|sizeGb > 10 && < 5000|forbidden 14|Half",
        "sizeGb > 5000|sizeGb > 10 && rows > 5|forbidden 14|comma",
        "sizeGb > 5000|sizeGb == sizeGb|self-comparison 14|itself",
        "package com.acme.rules;|package com.acme;|package 1|not that of the folder",
        "package com.acme.rules;|package io.github.lowestrung.acme;|foreign-package 1|library's",
        "workload.Dataset;|workload.*;|forbidden 3|import of everything",
        "exclude(kcontext, \"bedrock\");|exclude(null, \"bedrock\");|consequence 16|kcontext",
        "exclude(kcontext, \"bedrock\");||consequence 6|concludes nothing",
        "then|then then|syntax 16|",
      })
  void is_found(String part, String other, String found, String words) {
    ToyDirectory toyDirectory = ToyDirectory.good(folder).but(part, other == null ? "" : other);
    assertThat(toyDirectory.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.check().term() + " " + finding.position().line()).isEqualTo(found);
              assertThat(finding.message()).contains(words == null ? "" : words);
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "salience 10",
        "no-loop",
        "lock-on-active",
        "auto-focus",
        "activation-group \"a\"",
        "agenda-group \"a\"",
        "dialect \"java\"",
        "enabled false",
        "date-effective \"01-Jan-2026\"",
        "date-expires \"01-Jan-2026\"",
        "timer (int: 3s)",
        "duration 5",
        "calendars \"weekday\"",
      })
  void an_attribute_is_forbidden(String attribute) {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).but("@since(\"1\")", "@since(\"1\")\n    " + attribute);
    assertThat(toyDirectory.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.check().term()).isEqualTo("forbidden");
              assertThat(finding.position().line()).isEqualTo(10);
              assertThat(finding.rule()).isEqualTo("ACME-01");
              assertThat(finding.message()).contains(attribute.split(" ", -1)[0]);
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "global java.util.List things",
        "function int one() { return 1; }",
        "declare Foo name : String end",
        "dialect \"java\"",
        "query \"q\" () end",
      })
  void a_frame_is_forbidden(String frame) {
    ToyDirectory toyDirectory = ToyDirectory.good(folder).but("rule \"", frame + "\nrule \"");
    assertThat(toyDirectory.found()).contains("forbidden 6");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "eval( 1 == 1 )",
        "accumulate( Dataset( $s : sizeGb ), $m : max($s) )",
        "java.util.List() from collect( Dataset() )",
        "forall( Dataset( sizeGb > 5000 ) )",
        "( Dataset( sizeGb > 1 ) or Dataset( rows > 2 ) )",
        "not ( Dataset( sizeGb > 1 ) and Dataset( rows > 2 ) )",
        "exists ( Dataset( sizeGb > 1 ) and not Dataset( rows > 2 ) )",
      })
  void a_condition_is_forbidden(String condition) {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).but("Dataset( sizeGb > 5000 )", condition);
    assertThat(toyDirectory.found()).contains("forbidden 14");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "insert(new Object());",
        "insertLogical(new Object());",
        "update(null);",
        "modify(null) { };",
        "delete(null);",
        "retract(null);",
        "System.out.println(1);",
      })
  void a_consequence_is_forbidden(String statement) {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).but("exclude(k", statement + "\n    exclude(k");
    assertThat(toyDirectory.found()).contains("forbidden 16", "consequence 16");
  }

  @Test
  void what_is_quoted_or_commented_out_is_not_forbidden() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .but("the data are", "no salience, eval( or timer: the data are")
            .with(
                "com/acme/rules/more.drl",
                ToyDirectory.RULE
                    .replace("ACME-01", "ACME-02")
                    .replace("Much", "So much")
                    .replace("when\n", "when\n    // insert( or accumulate( is not needed\n")
                    .replace("5000", "6000")
                    .replace("\"bedrock\"", "\"kendra\" /* not insert(x); */"));
    assertThat(toyDirectory.findings()).isEmpty();
  }

  @Test
  void an_unquoted_text_in_a_list_is_found() {
    String listed = "Dataset( sizeGb > 5000, languages != null )\n    String( this in (en) )";
    ToyDirectory toyDirectory = ToyDirectory.good(folder).but("Dataset( sizeGb > 5000 )", listed);
    assertThat(toyDirectory.found()).contains("wrong-type 15");
    assertThat(toyDirectory.findings().toString()).contains("The list has (en)");
  }

  @Test
  void what_comes_from_a_list_of_literals_is_fine() {
    String listed = "Dataset( sizeGb > 5000 )\n    $n : String() from [\"bedrock\", \"kendra\"]";
    assertThat(ToyDirectory.good(folder).but("Dataset( sizeGb > 5000 )", listed).findings())
        .isEmpty();
  }

  @Test
  void a_missing_end_a_lost_quote_and_garbage_are_found() {
    String second =
        ToyDirectory.RULE
            .substring(ToyDirectory.RULE.indexOf("rule \""))
            .replace("ACME-01", "ACME-02")
            .replace("Much", "More");
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .with(ToyDirectory.DRL, ToyDirectory.RULE.replace("end\n", "") + second)
            .with("com/acme/rules/q.drl", ToyDirectory.RULE.replace("\"ACME-7\"", "\"ACME-7"))
            .with("com/acme/rules/z.drl", "\0\1 rule \"x\" when when ((( then");
    assertThat(toyDirectory.findings())
        .filteredOn(finding -> finding.check().term().equals("syntax"))
        .extracting(finding -> finding.file().getFileName() + " " + finding.advice())
        .containsExactlyInAnyOrder(
            "limits.drl Look at the end of the rule above: maybe 'end' is missing.",
            "q.drl Close it on the same line.");
    assertThat(toyDirectory.findings()).anyMatch(finding -> finding.file().endsWith("z.drl"));
  }

  @Test
  void line_ends_of_windows_do_not_matter() {
    String windows = ToyDirectory.RULE.replace("\n", "\r\n");
    assertThat(ToyDirectory.good(folder).with(ToyDirectory.DRL, windows).findings()).isEmpty();
  }

  @Test
  void a_file_of_another_format_is_a_warning_with_the_command() {
    ToyDirectory toyDirectory = ToyDirectory.good(folder).but("sizeGb > 5000", "sizeGb>5000");
    assertThat(toyDirectory.found()).containsExactly("format 14");
    assertThat(toyDirectory.findings().get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(toyDirectory.findings().get(0).advice())
        .isEqualTo("Run 'lowest-rung rules fmt " + folder.resolve(ToyDirectory.DRL) + "'.");
  }

  @Test
  void more_than_four_patterns_are_a_warning() {
    String five = "Dataset( sizeGb > 5000 )\n" + "    Dataset( rows > 1 )\n".repeat(5);
    ToyDirectory toyDirectory = ToyDirectory.good(folder).but("Dataset( sizeGb > 5000 )\n", five);
    assertThat(toyDirectory.found()).containsExactly("too-many-patterns 6");
    assertThat(toyDirectory.findings().get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void an_id_or_name_that_is_used_twice_names_both_files() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).with("com/acme/rules/more.drl", ToyDirectory.RULE);
    assertThat(toyDirectory.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.check().term()).isEqualTo("duplicate-id");
              assertThat(finding.message()).contains("limits.drl:6:1", "more.drl");
              assertThat(finding.position().line()).isEqualTo(7);
            })
        .anySatisfy(finding -> assertThat(finding.check().term()).isEqualTo("duplicate-name"))
        .hasSize(2);
  }

  @Test
  void an_id_and_a_name_of_the_library_are_taken() {
    ToyDirectory toyDirectory = ToyDirectory.good(folder).but("ACME-01", "X-01");
    assertThat(toyDirectory.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.check().term()).isEqualTo("duplicate-id");
              assertThat(finding.message()).contains("io.github.lowestrung:lowest-rung-rules");
            });
  }

  @Test
  void a_rule_that_cannot_be_parsed_does_not_hide_the_others() {
    String broken = ToyDirectory.RULE.replace("5000 )", "5000");
    String wrong =
        ToyDirectory.RULE
            .substring(ToyDirectory.RULE.indexOf("rule \""))
            .replace("ACME-01", "ACME-02")
            .replace("Much", "More")
            .replace("sizeGb >", "sizeGB >");
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder).with(ToyDirectory.DRL, broken + "\n" + wrong);
    assertThat(toyDirectory.found()).containsExactly("syntax 15", "unknown-field 27");
    assertThat(toyDirectory.findings().get(0).advice()).contains("bracket is not closed");
  }

  @Test
  void a_word_for_then_that_is_misspelt_is_found() {
    assertThat(ToyDirectory.good(folder).but("then\n", "thn\n").found())
        .containsExactly("syntax 16");
  }
}
