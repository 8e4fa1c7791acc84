package io.github.lowestrung.workload.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 ms",
    "PT0.227S, 227 ms",
    "PT1.58S, 1.5 s",
    "PT59S, 59 s",
    "PT1M, 1 min",
    "PT3M20S, 3 min 20 s",
    "PT2H0M5S, 2 h",
    "PT1H, 1 h",
    "PT49H, 2 d 1 h"
  })
  void a_length_of_time_is_written_as_people_say_it(Duration time, String said) {
    assertThat(Display.time(time)).isEqualTo(said);
  }

  @Test
  void a_failure_that_only_names_a_file_says_what_is_wrong_with_it() {
    assertThat(Display.failure(new NoSuchFileException("a")))
        .isEqualTo("The file (a) does not exist.");
    assertThat(Display.failure(new UncheckedIOException(new AccessDeniedException("a"))))
        .isEqualTo("The file (a) is not open to this user.");
    assertThat(Display.failure(new FileSystemLoopException("a")))
        .isEqualTo("The file (a) leads back to itself.");
    assertThat(Display.failure(new FileSystemException("a", null, "No space left on device")))
        .isEqualTo("The file (a) cannot be used: No space left on device.");
    assertThat(Display.failure(new IOException("It failed."))).isEqualTo("It failed.");
  }
}
