package io.github.lowestrung.review;

import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.toy.ToyRulebook;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.drools.model.Rule;
import org.junit.jupiter.api.io.TempDir;

/** Reviews small rulebooks. */
abstract class ToyReview {

  static final Condition<Dataset> OVER_5 =
      that("sizeGb > 5", d -> d.sizeGb() != null && d.sizeGb() > 5);
  static final Condition<Dataset> OVER_100 =
      that("sizeGb > 100", d -> d.sizeGb() != null && d.sizeGb() > 100);
  static final Condition<Dataset> UNDER_4 =
      that("sizeGb < 4", d -> d.sizeGb() != null && d.sizeGb() < 4);
  static final Condition<Dataset> VIDEO =
      that("modality == Modality.VIDEO", d -> d.modality() == Modality.VIDEO);

  @TempDir Path root;

  final List<String> flaws(Rule... rules) throws IOException {
    return flaws(List.of(rules), List.of()).stream().map(Finding::toString).toList();
  }

  /** Returns the flaws of the first of two rulebooks. */
  final List<Finding> flaws(List<Rule> first, List<Rule> second) throws IOException {
    return Review.of(advisor(first, second), "toy:first:1");
  }

  final Advisor advisor(List<Rule> first, List<Rule> second) throws IOException {
    return Advisor.builder().classLoader(ToyRulebook.loader(root, first, second)).build();
  }

  static void assertOnly(List<String> flaws, String... parts) {
    assertThat(flaws).singleElement().asString().contains(parts);
  }

  static Condition<Concept> named(String name) {
    return that("name == \"" + name + "\"", c -> c.name().equals(name));
  }

  static Condition<Candidate> candidate(String approach) {
    return that("approach == \"" + approach + "\"", c -> c.approach().equals(approach));
  }
}
