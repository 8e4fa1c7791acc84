package io.github.lowestrung.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.cli.LowestRung;
import io.github.lowestrung.cli.ToolRun;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckCommandTest {

  private static final String RULE =
      """
      package com.acme.rules;

      import io.github.lowestrung.workload.Dataset;
      import static io.github.lowestrung.drl.Conclusions.exclude;

      rule "Constraint - Little data may leave the house"
          @id("ACME-01")
          @kind("constraint")
          @since("1")
          @source("ACME-7")
          @reason("the data are {data.sizeGb} GB")
          ruleflow-group "exclude"
      when
          Dataset( sizeGb > 5000 )
      then
          exclude(kcontext, "bedrock");
      end
      """;

  @TempDir Path folder;

  @BeforeEach
  void describe() throws IOException {
    Path descriptor = folder.resolve("META-INF/lowest-rung/rulebook.yaml");
    Files.createDirectories(descriptor.getParent());
    Files.writeString(descriptor, "id: com.acme:rules\nversion: \"1\"\n");
  }

  private void rule(String text) throws IOException {
    Path file = folder.resolve("com/acme/rules/limits.drl");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void a_good_rulebook_ends_with_0() throws IOException {
    rule(RULE);

    ToolRun toolRun = ToolRun.of("rules", "check", folder.toString());

    assertThat(toolRun.out()).isEqualTo("0 errors, 0 warnings\n");
    assertThat(toolRun.status()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void an_error_ends_with_5_and_shows_where() throws IOException {
    rule(RULE.replace("sizeGb >", "sizeGB >"));

    ToolRun toolRun = ToolRun.of("rules", "check", folder.toString());

    assertThat(toolRun.out())
        .contains("limits.drl:14:14: error: Dataset has no field (sizeGB); did you mean (sizeGb)?")
        .endsWith("1 error, 0 warnings\n");
    assertThat(toolRun.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
  }

  @Test
  void other_formats_end_alike() throws IOException {
    rule(RULE.replace("\"constraint\"", "\"constrant\""));

    ToolRun sarif = ToolRun.of("rules", "check", folder.toString(), "--format", "sarif");
    ToolRun junit = ToolRun.of("rules", "check", "--format", "junit", folder.toString());

    assertThat(sarif.out()).contains("\"ruleId\" : \"annotation-value\"");
    assertThat(sarif.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    assertThat(junit.out()).contains("<failure type=\"annotation-value\"");
    assertThat(junit.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
  }

  @Test
  void one_file_is_told_of_alone() throws IOException {
    rule(RULE.replace("sizeGb >", "sizeGB >"));
    Path other = folder.resolve("com/acme/rules/other.drl");
    Files.writeString(
        other,
        RULE.replace("ACME-01", "ACME-02")
            .replace("Little data", "No data")
            .replace("\"constraint\"", "\"constrant\""));

    ToolRun toolRun = ToolRun.of("rules", "check", other.toString());

    assertThat(toolRun.out()).contains("other.drl:", "constrant").doesNotContain("limits.drl");
    assertThat(toolRun.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    Path outside = Files.writeString(folder.resolveSibling("outside.drl"), RULE);
    assertThat(ToolRun.of("rules", "check", outside.toString()).err())
        .contains("outside.drl) is in no rulebook");
  }

  @Test
  void a_kjar_is_checked_by_the_rules_that_are_written_in_it() throws IOException {
    rule(RULE.replace("sizeGb >", "sizeGB >"));
    Path jar = folder.resolve("rules.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name :
          List.of("META-INF/lowest-rung/rulebook.yaml", "com/acme/rules/limits.drl")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Files.readAllBytes(folder.resolve(name)));
      }
    }

    ToolRun toolRun = ToolRun.of("rules", "check", jar.toString());

    assertThat(toolRun.out())
        .contains("rules.jar!/com/acme/rules/limits.drl:14:14: error: Dataset has no field");
    assertThat(toolRun.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    Files.writeString(jar, "no jar");
    assertThat(ToolRun.of("rules", "check", jar.toString()).err())
        .contains("cannot be read as a jar");
  }

  @Test
  void a_directory_that_is_not_there_is_wrong_usage() {
    ToolRun toolRun = ToolRun.of("rules", "check", folder.resolve("nowhere").toString());

    assertThat(toolRun.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(toolRun.err()).contains("There is no file or directory");
  }

  @Test
  void an_unknown_format_is_wrong_usage() {
    ToolRun toolRun = ToolRun.of("rules", "check", folder.toString(), "--format", "xml");

    assertThat(toolRun.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(toolRun.err()).contains("'xml' is not one of text, sarif, junit");
  }

  @Test
  @Timeout(120)
  void a_watched_rulebook_is_checked_again_after_every_change() throws Exception {
    rule(RULE);
    try (WatchedRun run = new WatchedRun(folder.toString())) {
      run.says("0 errors, 0 warnings");
      rule(RULE.replace("bedrock", "bedrok"));
      run.says("Changed: limits.drl").says("1 error, 0 warnings");
      Path added = folder.resolve("com/acme/more/sub/other.drl");
      Files.createDirectories(added.getParent());
      Files.writeString(added, "rule \"half");
      run.says("Changed: other.drl");
      Files.delete(added);
      run.says("Changed: other.drl");
      rule(RULE);
      run.says("Changed: limits.drl").says("0 errors, 0 warnings");
      Path descriptor = folder.resolve("META-INF/lowest-rung/rulebook.yaml");
      String text = Files.readString(descriptor);
      Files.delete(descriptor);
      run.says("Changed: rulebook.yaml");
      Files.writeString(descriptor, text);
      run.says("0 errors, 0 warnings");
      rule(RULE.replace("bedrock", "bedrok"));
      run.says("1 error, 0 warnings");

      assertThat(run.end()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    }
  }

  @Test
  @Timeout(120)
  void the_rulebook_of_a_watched_file_is_watched() throws Exception {
    rule(RULE);
    Path descriptor = folder.resolve("META-INF/lowest-rung/rulebook.yaml");
    try (WatchedRun run = new WatchedRun(folder.resolve("com/acme/rules/limits.drl").toString())) {
      run.says("0 errors, 0 warnings");
      Files.writeString(descriptor, "id: com.acme:rules\nversion: \"2\"\n");
      run.says("Changed: rulebook.yaml").says("0 errors, 0 warnings");

      assertThat(run.end()).isEqualTo(ExitStatus.DONE);
    }
  }

  @Test
  void what_cannot_be_watched_is_refused_at_once() {
    assertThat(ToolRun.of("rules", "check", "--watch", folder.resolve("no").toString()))
        .satisfies(
            run -> {
              assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
              assertThat(run.err()).contains("There is no file or directory");
            });
    assertThat(
            ToolRun.of("rules", "check", "--watch", "--format", "sarif", folder.toString()).err())
        .contains("--watch writes text for people.");
  }

  /** A run of the command in the background, as a person at a terminal sees it. */
  private static final class WatchedRun implements AutoCloseable {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final FutureTask<Integer> task;
    private final Thread thread;
    private int read;

    WatchedRun(String place) {
      PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
      Terminal terminal = new Terminal(InputStream.nullInputStream(), stream, stream, false, false);
      LowestRung tool = new LowestRung(terminal, ToolRun::advisor);
      task = new FutureTask<>(() -> tool.run("rules", "check", "--watch", place));
      thread = new Thread(task);
      thread.start();
    }

    /** Waits for words behind those that were waited for before. */
    WatchedRun says(String words) throws InterruptedException {
      int at;
      while ((at = out.toString(StandardCharsets.UTF_8).indexOf(words, read)) < 0) {
        assertThat(thread.isAlive()).as(out.toString(StandardCharsets.UTF_8)).isTrue();
        Thread.sleep(20);
      }
      read = at + words.length();
      return this;
    }

    int end() throws Exception {
      thread.interrupt();
      return task.get();
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }
}
