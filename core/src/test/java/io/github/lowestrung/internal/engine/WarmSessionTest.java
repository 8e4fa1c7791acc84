package io.github.lowestrung.internal.engine;

import static io.github.lowestrung.drl.Conclusions.caution;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.AdvisorBuilder;
import io.github.lowestrung.DecisionEngine;
import io.github.lowestrung.decision.Caution;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.toy.ToyRulebook;
import io.github.lowestrung.toy.ToyWorkshop;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Expertise;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Team;
import io.github.lowestrung.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.drools.model.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One decision after another in the same session decides as the first in a session of its own. */
class WarmSessionTest {

  private static final LocalDate DAY = ToyWorkshop.TODAY;
  private static final Workload BROKEN = Workload.of(Task.OCR).data(data -> data.rows(13L)).build();
  private static final List<Workload> WORKLOADS =
      List.of(
          Workload.of(Task.OCR).build(),
          Workload.of(Task.OCR).data(data -> data.sizeGb(2.0)).build(),
          Workload.of(Task.TRANSLATION).team(team -> team.mlExpertise(Expertise.NONE)).build(),
          Workload.of(Task.CLUSTERING).data(data -> data.rows(5L).sizeGb(900.0)).build(),
          Workload.of(Task.CLUSTERING).build());

  @TempDir Path root;
  private ClassLoader rulebook;

  @BeforeEach
  void write() throws IOException {
    List<Rule> rules = new ArrayList<>(ToyWorkshop.rules());
    rules.add(advice("X-91").each(Ladder.class).then(c -> caution(c)));
    rules.add(advice("X-92").each(Platform.class).then(c -> caution(c)));
    rules.add(
        advice("X-93")
            .each(Platform.class, that("age < 1", platform -> platform.age() < 1))
            .not(Team.class)
            .then(c -> caution(c)));
    rules.add(advice("X-94").not(Dataset.class).then(c -> caution(c)));
    rules.add(
        advice("X-95").each(Dataset.class, that("rows > 10", this::fails)).then(c -> caution(c)));
    rulebook = ToyRulebook.loader(root, rules, List.of());
  }

  private static ToyRule advice(String id) {
    return rule(id, "caution", "advise");
  }

  private boolean fails(Dataset data) {
    if (data.rows() != null && data.rows() == 13) {
      throw new IllegalStateException("thirteen");
    }
    return data.rows() != null && data.rows() > 10;
  }

  private AdvisorBuilder builder() {
    return Advisor.builder().classLoader(rulebook);
  }

  private List<String> firstDigests() {
    return WORKLOADS.stream().map(w -> builder().build().decide(w, DAY).digest()).toList();
  }

  @Test
  void rules_fire_in_each_decision() {
    Advisor advisor = builder().build();
    for (int i = 0; i < 3; i++) {
      assertThat(advisor.decide(WORKLOADS.get(0), DAY).cautions())
          .extracting(Caution::rule)
          .contains("X-91", "X-92", "X-93", "X-94");
    }
  }

  @Test
  void workloads_and_dates_in_any_order() {
    List<String> expected = firstDigests();
    LocalDate other = DAY.plusYears(1);
    List<String> later =
        WORKLOADS.stream().map(w -> builder().build().decide(w, other).digest()).toList();
    Random random = new Random(17);
    for (DecisionEngine engine : DecisionEngine.values()) {
      Advisor advisor = builder().engine(engine).build();
      for (int i = 0; i < 200; i++) {
        int one = random.nextInt(WORKLOADS.size());
        boolean now = random.nextBoolean();
        assertThat(advisor.decide(WORKLOADS.get(one), now ? DAY : other).digest())
            .as("%s, workload %s, decision %s", engine, one, i)
            .isEqualTo((now ? expected : later).get(one));
      }
    }
  }

  @Test
  void after_a_failure_and_an_interruption() {
    List<String> expected = firstDigests();
    for (DecisionEngine engine : DecisionEngine.values()) {
      Advisor advisor = builder().engine(engine).build();
      for (int i = 0; i < WORKLOADS.size(); i++) {
        assertThatThrownBy(() -> advisor.decide(BROKEN, DAY))
            .as("%s", engine)
            .hasStackTraceContaining("thirteen");
        assertThat(advisor.decide(WORKLOADS.get(i), DAY).digest()).isEqualTo(expected.get(i));
        Thread.currentThread().interrupt();
        assertThat(advisor.decide(WORKLOADS.get(i), DAY).digest()).isEqualTo(expected.get(i));
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }

  @Test
  void on_64_threads_with_failures_between() throws Exception {
    List<String> expected = firstDigests();
    Advisor advisor = builder().build();
    Callable<List<String>> work =
        () -> {
          assertThatThrownBy(() -> advisor.decide(BROKEN, DAY)).isNotNull();
          return WORKLOADS.stream().map(w -> advisor.decide(w, DAY).digest()).toList();
        };
    ExecutorService threads = Executors.newFixedThreadPool(64);
    try {
      for (Future<List<String>> result : threads.invokeAll(Collections.nCopies(320, work))) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void the_name_of_the_engine_is_part_of_what_decided() {
    assertThat(builder().build().provenance().engine()).matches("[\\d.]+");
    assertThat(builder().engine(DecisionEngine.DIRECT).build().provenance().engine())
        .endsWith(" (direct)");
    assertThat(builder().engine(DecisionEngine.BOTH).build().provenance().engine())
        .endsWith(" (both)");
  }

  @Test
  void a_share_of_second_opinions_is_more_than_none_and_at_most_all() {
    for (double share : new double[] {0, -0.5, 1.01, Double.NaN}) {
      assertThatThrownBy(() -> builder().secondOpinions(share))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(String.valueOf(share));
    }
  }
}
