package io.github.lowestrung.cli;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/**
 * One run of the tool inside the test, with its streams caught.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record ToolRun(int status, String out, String err) {

  private static final Advisor ADVISOR =
      Advisor.builder()
          .clock(Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC))
          .build();

  public static ToolRun of(String... arguments) {
    return withInput("", arguments);
  }

  public static ToolRun withInput(String input, String... arguments) {
    return withInput(input.getBytes(StandardCharsets.UTF_8), arguments);
  }

  public static ToolRun withInput(byte[] input, String... arguments) {
    return with(() -> ADVISOR, new ByteArrayInputStream(input), false, arguments);
  }

  public static ToolRun with(
      Supplier<Advisor> advisor, InputStream input, boolean coloured, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            input,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            coloured,
            false);
    int status = new LowestRung(terminal, advisor).run(arguments);
    return new ToolRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  public static Advisor advisor() {
    return ADVISOR;
  }

  public List<String> lines() {
    return out.lines().toList();
  }
}
