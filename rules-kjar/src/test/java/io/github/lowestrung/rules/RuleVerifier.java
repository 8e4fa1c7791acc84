package io.github.lowestrung.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.decision.Firing;
import io.github.lowestrung.internal.RulesUnderTest;
import io.github.lowestrung.rulebook.RuleInfo;
import io.github.lowestrung.workload.Workload;
import java.util.List;

/** Asks whether one rule fires for a workload, and what it says: five lines a test. */
public final class RuleVerifier {

  private final String id;
  private final List<Firing> firings;

  private RuleVerifier(String id, List<Firing> firings) {
    this.id = id;
    this.firings = firings;
  }

  /** Names the rule; an unknown id fails with those that are known. */
  public static Given rule(String id) {
    assertThat(RulesUnderTest.advisor().catalog().rules()).extracting(RuleInfo::id).contains(id);
    return new Given(id);
  }

  public record Given(String id) {

    public RuleVerifier given(Workload.Builder workload) {
      return given(RulesUnderTest.advisor().decide(workload.build(), RulesUnderTest.AS_OF).trail());
    }

    /** Takes a document, YAML, of a workload or of a pipeline with all its stages. */
    public RuleVerifier given(String document) {
      if (!RulesUnderTest.advisor().reader().isPipeline(document)) {
        return given(
            RulesUnderTest.advisor()
                .decide(RulesUnderTest.advisor().reader().read(document), RulesUnderTest.AS_OF)
                .trail());
      }
      var pipeline =
          RulesUnderTest.advisor()
              .decide(
                  RulesUnderTest.advisor().reader().readPipeline(document), RulesUnderTest.AS_OF);
      var firings = new java.util.ArrayList<>(pipeline.summary().trail());
      pipeline.stages().stream().map(Decision::trail).forEach(firings::addAll);
      return given(firings);
    }

    private RuleVerifier given(List<Firing> trail) {
      return new RuleVerifier(id, trail.stream().filter(f -> f.rule().equals(id)).toList());
    }
  }

  /** Expects one firing. */
  public RuleVerifier fires() {
    assertThat(firings).as("firings of %s", id).hasSize(1);
    return this;
  }

  /** Expects no firing. */
  public void staysSilent() {
    assertThat(firings).as("firings of %s", id).isEmpty();
  }

  /** Expects a part of the reason. */
  public RuleVerifier because(String part) {
    assertThat(firings.get(0).reason()).contains(part);
    return this;
  }

  /** Expects what was concluded, such as {@code excludes autopilot}. */
  public RuleVerifier so(String effect) {
    assertThat(firings.get(0).effects()).containsExactly(effect);
    return this;
  }

  /** Expects the document paths that the firing rests on, in order. */
  public RuleVerifier restingOn(String... paths) {
    assertThat(firings.get(0).facts()).extracting(Evidence::path).containsExactly(paths);
    return this;
  }
}
