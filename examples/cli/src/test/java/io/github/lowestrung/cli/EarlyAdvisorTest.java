package io.github.lowestrung.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.rulebook.RulebookException;
import org.junit.jupiter.api.Test;

class EarlyAdvisorTest {

  @Test
  void hands_over_what_was_loaded() {
    assertThat(new EarlyAdvisor(Run::advisor).get()).isSameAs(Run.advisor());
  }

  @Test
  void tells_why_loading_failed() {
    EarlyAdvisor advisor =
        new EarlyAdvisor(
            () -> {
              throw new RulebookException("The rulebook is broken.");
            });

    assertThatThrownBy(advisor::get)
        .isInstanceOf(RulebookException.class)
        .hasMessage("The rulebook is broken.");
  }
}
