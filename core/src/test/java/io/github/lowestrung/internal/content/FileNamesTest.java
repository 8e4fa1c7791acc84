package io.github.lowestrung.internal.content;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.rulebook.RulebookException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  private static void refuse(String... names) {
    FileNames.refuse("acme.jar", List.of(names));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\0b",
        "a\nb",
        "a\u009bb",
        "a\u202eb",
        "a\u200bb",
        "a\u2028b",
        "\uFFFD",
        "\uD800",
        "",
        ".",
        "..",
        "../a",
        "a/../b",
        "a/..",
        "a/.",
        "./a",
        "/a",
        "\\a",
        "a\\b",
        "C:a",
        "c:/a",
        "a//b",
        "/",
        "//"
      })
  void a_name_that_is_unseen_or_leads_elsewhere_is_refused(String name) {
    assertThatThrownBy(() -> refuse("META-INF/kmodule.xml", name))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll("acme.jar", "Maybe");
  }

  @Test
  void names_that_some_machine_takes_for_one_are_refused() {
    assertThatThrownBy(() -> refuse("a/x.yaml", "a/x.yaml")).hasMessageContaining("there twice");
    assertThatThrownBy(() -> refuse("a/x.yaml", "A/X.yaml")).hasMessageContaining("(a/x.yaml)");
    assertThatThrownBy(() -> refuse("\u00e4", "a\u0308")).hasMessageContaining("same file");
    assertThatThrownBy(() -> refuse("a", "a/")).hasMessageContaining("same file");
    assertThatThrownBy(() -> refuse("stra\u00dfe", "STRASSE")).hasMessageContaining("same file");
  }

  @Test
  void what_builds_write_passes() {
    assertThatCode(
            () ->
                refuse(
                    "META-INF/",
                    "META-INF/MANIFEST.MF",
                    "com/acme/rules/P01/",
                    "com/acme/rules/P01/",
                    "com/acme/rules/P01/LambdaPredicate01.class",
                    "com/acme/rules/Rules$1.class",
                    "META-INF/lowest-rung/rationale/Größe 2..3.md",
                    "...",
                    "a.",
                    ".gitignore"))
        .doesNotThrowAnyException();
  }
}
