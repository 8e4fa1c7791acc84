package io.github.lowestrung.internal.coverage;

import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Something to find facts for.
 *
 * @param shape the rule
 * @param step place of the pattern in the rule
 * @param test place of a test that should come out as wanted; {@link CoverageTarget#WHOLE} for a
 *     pattern that should find something, whatever its tests
 * @param holds how the test should come out
 * @param depth how many rules stand between it and the rule that the search is for
 */
record Goal(RuleModel shape, int step, int test, boolean holds, int depth) {

  /** Lets a pattern match. */
  static List<Goal> match(RuleModel shape, int step, int depth) {
    int tests = shape.steps().get(step).tests().size();
    return IntStream.concat(IntStream.range(0, tests), IntStream.of(CoverageTarget.WHOLE))
        .mapToObj(test -> new Goal(shape, step, test, true, depth))
        .toList();
  }

  /** Lets the patterns of a rule match that stand before one, but for what must not match. */
  static List<Goal> before(RuleModel shape, int step, int depth) {
    return IntStream.range(0, step)
        .filter(i -> !shape.steps().get(i).isNegated())
        .mapToObj(i -> match(shape, i, depth))
        .flatMap(List::stream)
        .toList();
  }

  /** Lets a rule fire. */
  static List<Goal> fire(CompiledRule rule, int depth) {
    return before(rule.shape(), rule.shape().steps().size(), depth);
  }

  Step pattern() {
    return shape.steps().get(step);
  }
}
