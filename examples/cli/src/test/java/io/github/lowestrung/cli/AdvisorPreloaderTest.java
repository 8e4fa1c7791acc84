package io.github.lowestrung.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.rulebook.RulebookException;
import org.junit.jupiter.api.Test;

class AdvisorPreloaderTest {

  @Test
  void hands_over_what_was_loaded() {
    assertThat(new AdvisorPreloader(ToolRun::advisor).get()).isSameAs(ToolRun.advisor());
  }

  @Test
  void tells_why_loading_failed() {
    AdvisorPreloader advisor =
        new AdvisorPreloader(
            () -> {
              throw new RulebookException("The rulebook is broken.");
            });

    assertThatThrownBy(advisor::get)
        .isInstanceOf(RulebookException.class)
        .hasMessage("The rulebook is broken.");
  }
}
