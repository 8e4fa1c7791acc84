package io.github.lowestrung.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.DecisionEngine;
import io.github.lowestrung.DecisionException;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.Workload;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Same facts, same rules: same decision, whatever the order, thread or way of loading. */
class SameDecisionTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final Advisor ADVISOR = Advisor.builder().clock(NOON).build();
  private static final List<Workload> WORKLOADS = workloads();

  private static List<Workload> workloads() {
    List<Workload> workloads = new ArrayList<>();
    for (Scenario scenario : Scenario.of(ADVISOR)) {
      scenario
          .decide(ADVISOR, RulesUnderTest.AS_OF)
          .decisions()
          .forEach(decision -> workloads.add(decision.workload()));
    }
    return workloads;
  }

  @Test
  void in_any_order_of_insertion() {
    RulesUnderTest rules = RulesUnderTest.all();
    for (Workload workload : WORKLOADS) {
      Decision expected = rules.decide(workload);
      for (long seed = 0; seed < 2; seed++) {
        assertThat(rules.decideShuffled(workload, seed)).isEqualTo(expected);
      }
    }
  }

  @Test
  void on_64_threads_at_once_as_on_one() throws Exception {
    List<Workload> some = WORKLOADS.stream().filter(w -> WORKLOADS.indexOf(w) % 4 == 0).toList();
    List<String> expected = some.stream().map(w -> ADVISOR.decide(w).toJson()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(64);
    try {
      Callable<List<String>> work =
          () -> some.stream().map(w -> ADVISOR.decide(w).toJson()).toList();
      for (Future<List<String>> result :
          threads.invokeAll(java.util.Collections.nCopies(64, work))) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DROOLS")
  void by_every_engine(DecisionEngine engine) {
    Advisor other = Advisor.builder().clock(NOON).engine(engine).build();
    for (Workload workload : WORKLOADS) {
      assertThat(other.decide(workload).toJson()).isEqualTo(ADVISOR.decide(workload).toJson());
    }
  }

  @Test
  void after_a_round_trip_through_json() {
    for (Workload workload : WORKLOADS) {
      Decision decision = ADVISOR.decide(workload);
      Decision read = Decision.fromJson(decision.toJson());
      assertThat(read).isEqualTo(decision);
      assertThat(read.toJson()).isEqualTo(decision.toJson());
    }
  }

  @Test
  void a_changed_document_does_not_pass_for_a_decision() {
    String json = ADVISOR.decide(WORKLOADS.get(0)).toJson();
    String forged = json.replace("\"rung\":1,", "\"rung\":2,");
    assertThat(forged).isNotEqualTo(json);
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> Decision.fromJson(forged))
        .withMessageContaining("does not match the decision");
  }

  @Test
  void through_the_class_path_container_of_kie() {
    KieContainer container = KieServices.get().getKieClasspathContainer();
    assertSame(RulesUnderTest.in(container.getKieBase("lowest-rung")));
  }

  @Test
  void through_a_kie_container_by_release_id() {
    KieServices kie = KieServices.get();
    kie.getKieClasspathContainer(); // puts the kjar into the repository
    KieContainer container = kie.newKieContainer(ADVISOR_RELEASE);
    assertSame(RulesUnderTest.in(container.getKieBase("lowest-rung")));
  }

  @Test
  void a_session_made_by_hand_says_who_makes_decisions() {
    KieContainer container = KieServices.get().getKieClasspathContainer();
    KieSession session = container.getKieBase("lowest-rung").newKieSession();
    try {
      session.insert(WORKLOADS.get(0).task());
      session.getAgenda().getAgendaGroup("nominate").setFocus();
      assertThatThrownBy(session::fireAllRules)
          .rootCause()
          .isInstanceOf(DecisionException.class)
          .hasMessageContaining("fired in a session that records nothing")
          .hasMessageContaining("Maybe decide through Advisor");
    } finally {
      session.dispose();
    }
  }

  private static final ReleaseId ADVISOR_RELEASE =
      KieServices.get()
          .newReleaseId(
              "io.github.lowestrung",
              "lowest-rung-rules",
              ADVISOR.rulebooks().get(0).id().split(":", -1)[2]);

  private static void assertSame(RulesUnderTest other) {
    RulesUnderTest ours = RulesUnderTest.all();
    for (Workload workload : WORKLOADS) {
      assertThat(other.decide(workload)).isEqualTo(ours.decide(workload));
    }
  }
}
