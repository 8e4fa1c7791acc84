package io.github.lowestrung.workload.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.PackageVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The build runs the tests of documents twice: with our Jackson and with the oldest that works. */
class JacksonVersionTest {

  @Test
  void the_build_tests_the_version_that_it_names() {
    String named = System.getProperty("jackson");
    if (named != null) {
      assertThat(PackageVersion.VERSION).hasToString(named);
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 13, 5", "2, 14, 3"})
  void an_older_one_is_refused_by_its_version(int major, int minor, int patch) {
    assertThatThrownBy(() -> YamlFormat.require(version(major, minor, patch)))
        .isInstanceOf(LinkageError.class)
        .hasMessageContaining("Jackson %s.%s.%s is on the class path", major, minor, patch)
        .hasMessageContaining("2.15 or a later 2.x was expected");
  }

  @ParameterizedTest
  @CsvSource({"2, 15, 0", "2, 15, 4", "2, 21, 4"})
  void a_later_one_is_taken(int major, int minor, int patch) {
    assertThatCode(() -> YamlFormat.require(version(major, minor, patch)))
        .doesNotThrowAnyException();
  }

  private static Version version(int major, int minor, int patch) {
    return new Version(major, minor, patch, null, null, null);
  }
}
