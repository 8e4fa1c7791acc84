package io.github.lowestrung.authoring.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.rulebook.RulebookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All rules of the project have one format; it keeps every token and comment. */
class DrlFormatterTest {

  private static final List<Path> SOURCES =
      List.of(
          Path.of("../../rules-kjar/src/main/resources"),
          Path.of("../../examples/company-rules/src/main/resources"),
          Path.of("../../docs/templates"));

  private static final String UGLY =
      """
      // Topic.
      package  com.acme ;
      import com.acme.*;


      import static com.acme.A.b;
      rule "A"   // why
      @id( "A-1" ) @source("B")
      @reason("one " +
          "two")
      // a reason
      ruleflow-group
      "exclude"
      when
      $p:Platform( ) // all of it
        not  Dataset(sizeGb>-5,rows!=null||labeled==true , !mark.firm)
        Row(a==$b,$c:c()) from $p.rows( $b,1 )
      then exclude(kcontext,(("x-"+$y.term())),  "z"); end
      // before B
      rule "B" @id("A-2") when X() then c(kcontext); end
      """;

  private static final String TIDY =
      """
      // Topic.
      package com.acme;
      import com.acme.*;

      import static com.acme.A.b;

      rule "A" // why
          @id("A-1") @source("B")
          @reason("one two")
          // a reason
          ruleflow-group "exclude"
      when
          $p : Platform() // all of it
          not Dataset( sizeGb > -5, rows != null || labeled == true, !mark.firm )
          Row( a == $b, $c : c() ) from $p.rows($b, 1)
      then
          exclude(kcontext, (("x-" + $y.term())), "z");
      end

      // before B
      rule "B"
          @id("A-2")
      when
          X()
      then
          c(kcontext);
      end
      """;

  @Test
  void a_file_gets_the_format_once_and_keeps_it() {
    assertThat(DrlFormatter.format(UGLY)).isEqualTo(TIDY);
    assertThat(DrlFormatter.format(TIDY)).isEqualTo(TIDY);
    assertThat(DrlFormatter.format(TIDY.replace("\n", "\r\n"))).isEqualTo(TIDY);
  }

  @Test
  void long_lines_are_broken_and_short_ones_joined() {
    String conditions =
        "    Row( first == \"%s\", second == \"%s\", third == $third ) from $p.rows($third)\n"
            .formatted("x".repeat(30), "y".repeat(30));
    String wide =
        "    Tasks( within(" + "Task.SOMETHING_OF_MANY_WORDS, ".repeat(4) + "Task.END) )\n";
    String sum = "    Costs( " + "onePriceOfMany * 730 + ".repeat(4) + "another > more )\n";
    String reason = "word ".repeat(30) + "end";
    String formatted =
        DrlFormatter.format(rule("    @reason(\"" + reason + "\")\n", conditions + wide + sum));

    assertThat(formatted)
        .contains(
            "    Row( first == \"%s\", second == \"%s\",\n        third == $third )\n        from $p.rows($third)\n"
                .formatted("x".repeat(30), "y".repeat(30)))
        .contains(
            "    Tasks( within(Task.SOMETHING_OF_MANY_WORDS, Task.SOMETHING_OF_MANY_WORDS,\n"
                + "            Task.SOMETHING_OF_MANY_WORDS, Task.SOMETHING_OF_MANY_WORDS,"
                + " Task.END) )\n")
        .contains("730\n                + another > more")
        .contains("word \"\n          + \"word ");
    assertThat(formatted.lines()).allMatch(line -> line.length() <= 100);
    assertThat(DrlFormatter.format(formatted)).isEqualTo(formatted);
    String joined = formatted.replaceAll("\"\\n +\\+ \"", "").replaceAll("\\n +(?=[a-z+T])", " ");
    assertThat(DrlFormatter.format(joined)).isEqualTo(formatted);
  }

  private static String rule(String header, String conditions) {
    return "package com.acme;\n\nrule \"A\"\n"
        + header
        + "when\n"
        + conditions
        + "then\n    exclude(kcontext, \"a\");\nend\n";
  }

  @Test
  void what_cannot_be_read_is_refused_with_its_line() {
    refused(
        rule("", "    X( a, // why\n      b )\n"), "Line 5", "a comment stands inside brackets");
    refused(rule("", "    ( X() or Y() )\n"), "Line 5", "where a pattern was expected");
    refused(rule("", "    X( a == #b )\n"), "Line 5", "no rule has a (#) there");
    refused(rule("", "    X( a\n"), "Line 5", "the bracket is not closed");
    refused("function int f() { return 1; }", "Line 1", "no rule has a ({) there");
    refused("package a.b\nimport c.D;\n", "Line 2", "a semicolon was expected");
    refused("query x() end", "Line 1", "(query) stands where a package");
    refused("rule \"A\" when X() then c(kcontext) end", "Line 1", "a semicolon was expected");
    refused("rule \"A\" when X()", "Line 1", "the file ends inside a rule");
  }

  private static void refused(String drl, String... parts) {
    assertThatThrownBy(() -> DrlFormatter.format(drl))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void all_rules_of_the_project_have_the_format() {
    List<FormatResult> results = FormatResult.of(SOURCES);
    assertThat(results).hasSizeGreaterThan(50);
    assertThat(results.stream().filter(FormatResult::differs).map(FormatResult::remedy)).isEmpty();
  }

  /** Blanks between tokens make no difference, wherever lines end. */
  @Test
  void the_format_does_not_depend_on_how_the_rules_were_written() {
    Random random = new Random(1);
    for (FormatResult result : FormatResult.of(SOURCES)) {
      String shaken =
          DrlToken.of(result.text()).stream()
              .map(
                  token ->
                      token.breaks() > 0
                          ? "\n".repeat(token.breaks())
                              + " ".repeat(random.nextInt(9))
                              + token.text()
                          : " ".repeat(1 + random.nextInt(3)) + token.text())
              .collect(Collectors.joining());
      assertThat(DrlFormatter.format(shaken)).isEqualTo(result.formatted());
    }
  }

  @Test
  void a_file_that_differs_is_named_with_its_line_and_the_command_and_is_mended(
      @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.drl"), TIDY.replace("rows !=", "rows!="));
    Files.createDirectory(folder.resolve("target"));
    Files.writeString(folder.resolve("target/b.drl"), UGLY);
    List<FormatResult> results = FormatResult.of(List.of(folder));

    assertThat(results).hasSize(1).allMatch(FormatResult::differs);
    assertThat(results.get(0).remedy())
        .isEqualTo(
            file
                + ":14: The file is not formatted as rules are. Maybe run 'lowest-rung rules fmt "
                + file
                + "'.");
    results.get(0).write();
    assertThat(file).hasContent(TIDY);
    assertThatThrownBy(() -> FormatResult.of(List.of(folder.resolve("none"))))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("none");
  }
}
