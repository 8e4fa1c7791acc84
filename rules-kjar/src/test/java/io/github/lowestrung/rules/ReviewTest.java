package io.github.lowestrung.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.review.Review;
import io.github.lowestrung.review.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a review finds in these rules. */
class ReviewTest {

  private static final List<Finding> FLAWS = flaws();

  private static List<Finding> flaws() {
    Advisor advisor = Advisor.create();
    return Review.of(advisor, advisor.rulebooks().get(0).id());
  }

  @Test
  void no_rule_has_an_error() {
    assertThat(FLAWS).noneMatch(finding -> finding.check().severity() == Severity.ERROR);
  }

  @Test
  void every_warning_is_known() {
    assertThat(warnings(Check.REPEATED_THRESHOLD)).isEmpty();
    assertThat(warnings(Check.SHADOWED)).isEmpty();
    assertThat(warnings(Check.REASON_STYLE)).isEmpty();
  }

  private static Stream<String> warnings(Check check) {
    return FLAWS.stream().filter(finding -> finding.check() == check).map(Finding::rule);
  }
}
