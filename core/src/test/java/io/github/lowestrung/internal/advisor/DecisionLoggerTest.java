package io.github.lowestrung.internal.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.Attribution;
import io.github.lowestrung.DecisionException;
import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.toy.ToyModels;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.base.util.Drools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.KeyValuePair;

/** What a log gets to see of a decision: nothing in production, one event where it is asked for. */
class DecisionLoggerTest {

  private static final Workload WORKLOAD =
      Workload.of(Task.CLUSTERING).id("stools").title("Secret stools").build();

  @TempDir Path root;

  private final Logger log = (Logger) LoggerFactory.getLogger("io.github.lowestrung");
  private final ListAppender<ILoggingEvent> events =
      new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
          // Takes the correlation id now, and not when a test asks for it.
          event.prepareForDeferredProcessing();
          super.append(event);
        }
      };
  private final List<String> seen = new ArrayList<>();

  @BeforeEach
  void listen() {
    events.start();
    log.addAppender(events);
    log.setAdditive(false);
    MDC.clear();
  }

  @AfterEach
  void leave() {
    log.detachAppender(events);
    log.setAdditive(true);
    log.setLevel(null);
    MDC.clear();
  }

  private Advisor advisor(Level level, Class<?> model, DecisionListener... listeners)
      throws IOException {
    write("META-INF/lowest-rung/rulebook.yaml", "{id: 'toy:ladder', version: '1'}");
    write(
        "META-INF/lowest-rung/ladder.yaml",
        "[{number: 1, name: Floor, effort: no, operationalSurface: 1}]");
    write("META-INF/lowest-rung/approaches.yaml", "[{id: stool, name: A stool, rung: 1}]");
    write(
        "META-INF/kie/toy/ladder/drools-model",
        "Drools-Model-Version:" + Drools.getFullVersion() + "\n" + model.getName());
    var builder =
        Advisor.builder()
            .classLoader(
                new URLClassLoader(new URL[] {root.toUri().toURL()}, getClass().getClassLoader()));
    List.of(listeners).forEach(builder::listener);
    Advisor advisor = builder.build();
    log.setLevel(level);
    events.list.clear();
    return advisor;
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }

  /** Writes down the correlation id of the request and of the thread's logs. */
  private final class CorrelationIdListener implements DecisionListener {
    @Override
    public void starting(DecisionRequest request) {
      seen.add(request.attribution().correlationId());
      seen.add(MDC.get("correlationId"));
    }
  }

  private static List<String> keys(ILoggingEvent event) {
    return event.getKeyValuePairs().stream().map(pair -> pair.key).toList();
  }

  private static Object value(ILoggingEvent event, String key) {
    return event.getKeyValuePairs().stream()
        .filter(pair -> pair.key.equals(key))
        .map((KeyValuePair pair) -> pair.value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void at_info_nothing_is_logged_of_a_decision() throws IOException {
    Advisor advisor = advisor(Level.INFO, ToyModels.Good.class, new CorrelationIdListener());
    advisor.decide(WORKLOAD);
    assertThat(events.list).isEmpty();
  }

  @Test
  void at_info_nothing_is_logged_of_a_failure_which_the_caller_has() throws IOException {
    Advisor advisor = advisor(Level.INFO, ToyModels.ThrowingRule.class);
    assertThatThrownBy(() -> advisor.decide(WORKLOAD)).isInstanceOf(DecisionException.class);
    assertThat(events.list).isEmpty();
  }

  @Test
  void at_debug_a_decision_is_one_event_with_keys_and_values() throws IOException {
    Advisor advisor = advisor(Level.DEBUG, ToyModels.Good.class);
    advisor.onBehalfOf(new Attribution("carpenter", "c-1")).decide(WORKLOAD);
    assertThat(events.list).hasSize(1);
    ILoggingEvent event = events.list.get(0);
    assertThat(event.getLevel()).isEqualTo(Level.DEBUG);
    assertThat(event.getLoggerName()).isEqualTo(Advisor.class.getName());
    assertThat(event.getFormattedMessage()).startsWith("Decided stools as of ").contains("stool");
    assertThat(event.getMDCPropertyMap()).containsExactly(Map.entry("correlationId", "c-1"));
    assertThat(keys(event)).containsExactly("subject", "duration", "outcome");
    assertThat(value(event, "subject")).isEqualTo("carpenter");
    assertThat(value(event, "outcome")).isEqualTo("recommended");
    assertThat((String) value(event, "duration")).matches("[0-9]+ ms|[0-9.]+ s");
  }

  @Test
  void at_debug_a_failure_is_one_event_with_its_cause() throws IOException {
    Advisor advisor = advisor(Level.DEBUG, ToyModels.ThrowingRule.class);
    assertThatThrownBy(() -> advisor.decide(WORKLOAD)).isInstanceOf(DecisionException.class);
    assertThat(events.list).hasSize(1);
    ILoggingEvent event = events.list.get(0);
    assertThat(value(event, "outcome")).isEqualTo("error");
    assertThat(event.getThrowableProxy().getClassName())
        .isEqualTo(DecisionException.class.getName());
    assertThat(MDC.get("correlationId")).isNull();
  }

  @Test
  void the_correlation_id_of_the_logs_is_taken_over_and_stays() throws IOException {
    Advisor advisor = advisor(Level.DEBUG, ToyModels.Good.class, new CorrelationIdListener());
    MDC.put("correlationId", "of the request");
    MDC.put("other", "kept");
    advisor.decide(WORKLOAD);
    assertThat(seen).containsExactly("of the request", "of the request");
    assertThat(events.list.get(0).getMDCPropertyMap()).containsEntry("other", "kept");
    assertThat(MDC.getCopyOfContextMap())
        .containsOnly(Map.entry("correlationId", "of the request"), Map.entry("other", "kept"));
  }

  @Test
  void a_given_correlation_id_goes_before_that_of_the_logs_which_is_restored() throws IOException {
    Advisor advisor = advisor(Level.INFO, ToyModels.Good.class, new CorrelationIdListener());
    MDC.put("correlationId", "of the request");
    advisor.onBehalfOf(new Attribution(null, "c-1")).decide(WORKLOAD);
    assertThat(seen).containsExactly("c-1", "c-1");
    assertThat(MDC.get("correlationId")).isEqualTo("of the request");
  }

  @Test
  void without_any_correlation_id_each_decision_gets_its_own() throws IOException {
    Advisor advisor = advisor(Level.INFO, ToyModels.Good.class, new CorrelationIdListener());
    advisor.decide(WORKLOAD);
    advisor.decide(WORKLOAD);
    assertThat(seen).hasSize(4).doesNotContainNull();
    assertThat(seen.get(0)).isEqualTo(seen.get(1)).isNotEqualTo(seen.get(2));
    assertThat(MDC.get("correlationId")).isNull();
  }

  @Test
  void the_correlation_id_of_the_logs_is_restored_after_a_failure() throws IOException {
    Advisor advisor =
        advisor(Level.INFO, ToyModels.ThrowingRule.class, new CorrelationIdListener());
    MDC.put("correlationId", "of the request");
    Advisor mine = advisor.onBehalfOf(new Attribution(null, "c-1"));
    assertThatThrownBy(() -> mine.decide(WORKLOAD)).isInstanceOf(DecisionException.class);
    assertThat(MDC.get("correlationId")).isEqualTo("of the request");
  }
}
