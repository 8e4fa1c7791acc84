package io.github.lowestrung.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written to a terminal can be seen, and does nothing else. */
class TerminalTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private static PrintStream printing(OutputStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }

  private Terminal terminal(boolean coloured) {
    return new Terminal(
        InputStream.nullInputStream(), printing(out), printing(err), coloured, false);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 8, 0xb, 0xc, 0x1b, 0x7f, 0x80, 0x9b, 0x9d, 0xad, 0x61c, 0x200b, 0x200d, 0x200e,
        0x2028, 0x2029, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff, 0x3164, 0xfff9
      })
  void what_cannot_be_seen_is_shown(int character) {
    Terminal terminal = terminal(true);
    String text = "a" + Character.toString(character) + "b";
    terminal.out().print(text);
    terminal.err().println(text);
    terminal.flush();

    String shown = String.format("a\\u%04xb", character);
    assertThat(text(out)).isEqualTo(shown);
    assertThat(text(err)).isEqualTo(shown + System.lineSeparator());
  }

  @ParameterizedTest
  @ValueSource(strings = {"größe → ✔ 日本 😀", "a\n\tb\r\nc", "❤\ufe0f", "\u00a0|\u0301"})
  void letters_signs_line_breaks_and_tabs_pass(String text) throws IOException {
    Terminal terminal = terminal(false);
    terminal.out().print(text);
    terminal.flush();
    Writer bytewise = new OutputStreamWriter(terminal.err(), StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytewise.write(c);
      if (!Character.isSurrogate(c)) {
        bytewise.flush();
      }
    }
    bytewise.flush();

    assertThat(text(out)).isEqualTo(text);
    assertThat(text(err)).isEqualTo(text);
  }

  @Test
  void characters_of_two_units_are_shown_as_json_escapes_them() {
    Terminal terminal = terminal(false);
    terminal.out().print("\"" + Character.toString(0xE0041) + "\"");
    terminal.flush();

    assertThat(text(out)).isEqualTo("\"\\udb40\\udc41\"");
  }

  @Test
  void the_colours_of_reports_pass_where_there_are_colours() {
    String coloured = "\u001b[1;32mgood\u001b[0m\u001b[mx";
    for (boolean wanted : new boolean[] {true, false}) {
      out.reset();
      Terminal terminal = terminal(wanted);
      terminal.out().print(coloured);
      terminal.flush();
      assertThat(text(out)).isEqualTo(wanted ? coloured : coloured.replace("\u001b", "\\u001b"));
    }
  }

  @ParameterizedTest
  @CsvSource({"[8mx", "[2J", "]0;title", "[31;8mx", "x", "[1;1", "[48;5;1mx", "[7mx"})
  void no_other_sequence_passes(String sequence) {
    Terminal terminal = terminal(true);
    terminal.out().print("\u001b" + sequence + "z".repeat(30));
    terminal.flush();

    assertThat(text(out)).isEqualTo("\\u001b" + sequence + "z".repeat(30));
  }

  @Test
  void a_return_without_a_new_line_is_shown() {
    Terminal terminal = terminal(false);
    terminal.err().print("good\rbad\r\n");
    terminal.flush();

    assertThat(text(err)).isEqualTo("good\\u000dbad\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "No space left on device, Standard output cannot be written: No space left on device. Maybe the"
        + " disk is full.",
    "Broken pipe, ''"
  })
  void what_cannot_be_written_is_said_unless_nobody_reads_on(String why, String said) {
    PrintStream full =
        VisiblePrintStream.to(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(why);
              }
            },
            false);
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), full, printing(err), false, false);
    terminal.out().print("decision");

    assertThat(terminal.end()).isFalse();
    assertThat(text(err).strip()).isEqualTo(said);
  }
}
