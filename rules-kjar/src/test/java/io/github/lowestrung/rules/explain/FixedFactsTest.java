package io.github.lowestrung.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be changed is never proposed as a change. */
class FixedFactsTest {

  private static final Advisor ADVISOR = Advisor.create();

  private static final String NOBODY =
      "{task: conversation, offered: [bedrock], network: {isolation: customer-vpc}%s}";

  private static final String REGRESSION = "{task: regression, data: {sizeGb: 200}%s}";

  private static Decision decide(String document, String fixed) {
    return ADVISOR.decide(ADVISOR.reader().read(document.formatted(fixed)));
  }

  private static Explanation explain(String document, String fixed) {
    return ADVISOR.explain(decide(document, fixed));
  }

  @Test
  void a_relaxation_leaves_it_alone() {
    assertThat(decide(NOBODY, "").relaxations())
        .anyMatch(relaxation -> relaxation.change().contains("network.isolation"));
    for (String fixed : new String[] {"network.isolation", "network"}) {
      assertThat(decide(NOBODY, ", fixed: [" + fixed + "]").relaxations())
          .noneMatch(relaxation -> relaxation.change().contains("network.isolation"));
    }
  }

  @Test
  void a_task_that_is_fixed_is_not_split() {
    String document = "{task: [ocr, clustering]%s}";
    assertThat(decide(document, "").relaxations()).isNotEmpty();
    assertThat(decide(document, ", fixed: [task]").relaxations()).isEmpty();
  }

  @Test
  void a_search_for_changes_leaves_it_alone() {
    assertThat(changes(explain(REGRESSION, "").whatWouldItTake("autopilot")))
        .contains("data.sizeGb");
    assertThat(changes(explain(REGRESSION, ", fixed: [data.sizeGb]").whatWouldItTake("autopilot")))
        .doesNotContain("data.sizeGb", "fixed");
  }

  private static String changes(Counterfactuals found) {
    return found.sets().toString();
  }

  @Test
  void stability_leaves_it_alone() {
    assertThat(explain(REGRESSION, "").stability().facts())
        .extracting(fact -> fact.path())
        .contains("data.sizeGb");
    assertThat(explain(REGRESSION, ", fixed: [data]").stability().facts())
        .extracting(fact -> fact.path())
        .doesNotContain("data.sizeGb", "fixed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"network.isolation", "network", "load.gpu", "offered"})
  void what_is_not_known_may_be_fixed_too(String path) {
    assertThat(decide(REGRESSION, ", fixed: [" + path + "]").recommendation()).isNotNull();
  }

  @Test
  void a_path_that_does_not_exist_is_refused() {
    assertThatThrownBy(() -> decide(REGRESSION, ", fixed: [network.isolaton]"))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContaining("did you mean 'network.isolation'?");
  }
}
