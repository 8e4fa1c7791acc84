package io.github.lowestrung.authoring.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.authoring.check.RulebookCheck;
import io.github.lowestrung.rulebook.RulebookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of strangers are checked, and laid into an application, without any of their code run. */
class ForeignCodeTest {

  private static final String RULE =
      """
      package com.acme.rules;

      import io.github.lowestrung.workload.Dataset;
      import io.github.lowestrung.workload.Modality;
      import static io.github.lowestrung.drl.Conclusions.exclude;

      rule "Acme - Files"
          @id("ACME-01")
          @kind("constraint")
          @since("1.0")
          @source("POL-1")
          @reason("it is so")
          ruleflow-group "exclude"
      when
          Dataset( sizeGb > 5 )
      then
          exclude(kcontext, "bedrock");
      end
      """;

  @TempDir private Path directory;
  private Path marker;

  @BeforeEach
  void describe() throws IOException {
    marker = directory.resolve("marker");
    write("META-INF/lowest-rung/rulebook.yaml", "id: com.acme:acme-rules\nversion: 1.0.0\n");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(directory.resolve(path).getParent());
    Files.writeString(directory.resolve(path), text);
  }

  private static void assertForeign(String drl) {
    assertThat(ForeignCode.in(DrlFile.of("files.drl", Path.of("files.drl"), drl)))
        .as(drl)
        .isNotEmpty();
  }

  @Test
  void what_is_foreign_is_named_and_not_run() throws IOException {
    String code = "java.nio.file.Files.createFile(java.nio.file.Path.of(\"%s\"))".formatted(marker);
    write(
        "com/acme/rules/files.drl",
        RULE.replace("\"bedrock\"", "\"\" + " + code)
            .replace("sizeGb > 5", "sizeGb > 5, " + code + " != null"));

    assertThat(RulebookCheck.of(directory))
        .anySatisfy(
            finding -> {
              assertThat(finding.check().term()).isEqualTo("foreign-code");
              assertThat(finding.position().line()).isEqualTo(15);
              assertThat(finding.message()).contains("java.nio.file.Files");
            });
    assertThatThrownBy(() -> Advisor.builder().addRulebook(directory).build())
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll("files.drl:15", "not compiled");
    assertThat(marker).doesNotExist();
  }

  @Test
  void rules_of_facts_and_tables_pass() throws IOException {
    write("com/acme/rules/files.drl", RULE);
    assertThat(RulebookCheck.of(directory))
        .noneMatch(finding -> finding.check().term().equals("foreign-code"));
    assertThat(Advisor.builder().addRulebook(directory).build().catalog().find("ACME-01"))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dataset( java.nio.file.Files.writeString(java.nio.file.Path.of(\"MARKER\"), \"\") != null"
            + " )",
        "Dataset( java . nio . file . Files . size(null) > 5 )",
        "Dataset( java./* */nio.file.Files.size(null) > 5 )",
        "Dataset( sizeGb > 5, Runtime.getRuntime() != null )",
        "Dataset( System.getenv(\"HOME\") != null )",
        "Dataset( Class.forName(\"com.acme.Evil\") != null )",
        "Dataset( Thread.currentThread() != null )",
        "Dataset( Modality.TEXT.getClass().getClassLoader() != null )",
        "Dataset( Modality.TEXT.getDeclaringClass() != null )",
        "Dataset( this.class.classLoader != null )",
        "Dataset( class != null )",
        "Dataset( \"\\u0022 + System.exit(1) + \\u0022\" != null )",
        "Dataset( new java.io.File(\"MARKER\").createNewFile() )",
        "Dataset( new ProcessBuilder(\"sh\").start() != null )",
        "Dataset( sizeGb > 5 ) String() from java.nio.file.Files.readAllLines(null)",
        "Dataset( io.github.lowestrung.audit.file.FileLedger.open(null, null) != null )",
        "Dataset( io.github.lowestrung.workload.document.WorkloadReader.readFile(null) != null )",
        "eval( java.nio.file.Files.exists(null) ) Dataset( sizeGb > 5 )",
      })
  void code_in_a_condition_is_not_compiled(String when) {
    assertForeign(RULE.replace("Dataset( sizeGb > 5 )", when));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exclude(kcontext, \"\" +"
            + " java.nio.file.Files.createFile(java.nio.file.Path.of(\"MARKER\")));",
        "exclude(kcontext, System.getProperty(\"user.home\"));",
        "exclude(kcontext.getKieRuntime(), \"bedrock\");",
        "exclude(kcontext . getKieRuntime(), \"bedrock\");",
        "drools.halt();",
        "exclude(kcontext, \"bedrock\"); // \\u000a System.exit(1);",
        "exclude(kcontext, \"\"\" \" \"\"\" + System.exit(1) + \"x\");",
        "Runnable r = () -> {}; exclude(kcontext, \"bedrock\");",
        "exclude(kcontext, String::valueOf);",
      })
  void code_in_a_consequence_is_not_compiled(String then) {
    assertForeign(
        RULE.replace("exclude(kcontext, \"bedrock\");", then.replace("MARKER", marker.toString())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.nio.file.Files;",
        "import java.util.*;",
        "import java.util.function.Supplier;",
        "import static java.nio.file.Files.delete;",
        "import function java.nio.file.Files.delete;",
        "import static java.lang.System.*;",
        "import io.github.lowestrung.audit.file.FileLedger;",
        "import io.github.lowestrung.workload.document.*;",
        "import com.acme.Evil;",
        "function boolean evil() { java.lang.System.exit(1); return true; }",
        "declare Evil name : String end",
        "global java.io.File file;",
        "query evil() Dataset() end",
        "dialect \"mvel\"",
      })
  void code_above_the_rules_is_not_compiled(String frame) {
    assertForeign(RULE.replace("rule \"", frame + "\n\nrule \""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salience( java.lang.Integer.getInteger(\"x\").shortValue() )",
        "salience( System.identityHashCode(null) )",
        "enabled( java.nio.file.Files.exists(null) )",
        "timer( expr: System.currentTimeMillis() )",
      })
  void code_in_an_attribute_is_not_compiled(String attribute) {
    assertForeign(RULE.replace("ruleflow-group", attribute + "\n    ruleflow-group"));
  }

  @Test
  void code_in_a_decision_table_is_not_compiled() throws IOException {
    write(
        "com/acme/rules/files.drl.csv",
        """
        RuleSet,com.acme.rules
        Import,io.github.lowestrung.workload.Dataset

        RuleTable files
        CONDITION,ACTION
        Dataset,
        sizeGb > $param,"io.github.lowestrung.drl.Conclusions.exclude(kcontext, java.lang.System.getenv(""$param""));"
        GB,Approach
        5,HOME
        """);
    assertThat(RulebookCheck.of(directory))
        .anyMatch(finding -> finding.check().term().equals("foreign-code"));
    assertThatThrownBy(() -> Advisor.builder().addRulebook(directory).build())
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("not compiled");
  }

  @Test
  void a_table_that_the_engine_cannot_read_is_named_with_its_row() throws IOException {
    write(
        "com/acme/rules/files.drl.csv",
        """
        RuleSet,com.acme.rules
        RuleTable files
        CONDITION,ACTION
        Dataset( sizeGb > $param ),
        ,"io.github.lowestrung.drl.Conclusions.exclude(kcontext, ""$param"");"
        GB,Approach
        5,bedrock
        """);
    assertThatThrownBy(() -> Advisor.builder().addRulebook(directory).build())
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll("files.drl.csv:4 The engine cannot read the table", "Compare it");
  }
}
