package io.github.lowestrung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvisorBuilderTest {

  @Test
  void is_found_whatever_the_context_class_loader_sees() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader blind = new URLClassLoader(new URL[0], null)) {
      thread.setContextClassLoader(blind);
      assertThat(Advisor.builder()).isNotNull();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void a_choice_refuses_what_is_not_there() {
    AdvisorBuilder builder = Advisor.builder().rulebooks(List.of(Path.of("nowhere.jar")));

    assertThatThrownBy(builder::choice).hasMessageContaining("There is no rulebook (nowhere.jar)");
  }
}
