package io.github.lowestrung.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text says does nothing on the page of a code host. */
class MarkdownTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@octocat",
        "@org/team",
        "http://evil.example",
        "HTTPS://evil.example/a?b=(c)&d=*e",
        "ftp://evil.example",
        "www.evil.example",
        "mailto:a@b.example",
        "a.b+c@evil.example",
        "#123",
        "owner/project#123",
        "GH-123",
        "owner/project@0123abc",
        "0123abc",
        "deadbeefdeadbeefdeadbeefdeadbeefdeadbeef"
      })
  void what_a_host_would_link_is_set_as_code(String linked) {
    String code = "`" + linked + "`";
    assertThat(Markdown.text(linked)).isEqualTo(code);
    assertThat(Markdown.text("see " + linked + ", or")).isEqualTo("see " + code + ", or");
    assertThat(Markdown.text("(" + linked + ").")).isEqualTo("(" + code + ").");
    assertThat(Markdown.text("*" + linked + "*")).isEqualTo("\\*" + code + "\\*");
    assertThat(new MarkdownSheet())
        .satisfies(
            sheet -> {
              sheet.paragraph(StyledLine.of("by " + linked));
              assertThat(sheet).hasToString("by " + code + "\n");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2000000 rows, 2000000 rows",
    "0.12345678, 0.12345678",
    "a @ b, a @ b",
    "C# and F#, C\\# and F\\#",
    "X-01 (T4), X-01 (T4)",
    "2026-11-23, 2026-11-23",
    "amazon-nova-pro, amazon-nova-pro",
    "defaced, `defaced`"
  })
  void other_words_stay(String text, String markdown) {
    assertThat(Markdown.text(text)).isEqualTo(markdown);
  }

  @Test
  void a_backquote_ends_no_code() {
    assertThat(Markdown.text("http://a`b.example")).isEqualTo("``http://a`b.example``");
  }
}
