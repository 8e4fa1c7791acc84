package io.github.lowestrung.internal.engine;

import io.github.lowestrung.internal.rule.RuleModel;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.Threshold;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.model.Rule;

/**
 * Facts that stay in a session from one decision to the next. A rule that matches nothing else
 * would fire in the first decision only, so it waits for the start of each decision as well.
 */
public final class ResidentFacts {

  private static final Set<Class<?>> TYPES = Set.of(Ladder.class, Platform.class, Threshold.class);

  private ResidentFacts() {}

  /** Returns those of a session; of the platform there may be none. */
  static List<Object> of(Thresholds thresholds, Ladder ladder, Platform platform) {
    List<Object> residents = new ArrayList<>(thresholds.all());
    residents.add(ladder);
    if (platform != null) {
      residents.add(platform);
    }
    return residents;
  }

  /** Returns a rule that fires in each decision, also where all that it matches stays. */
  public static Rule renewed(Rule rule, RuleModel shape) {
    return shape.steps().stream().anyMatch(ResidentFacts::isRenewed) ? rule : RenewedRule.of(rule);
  }

  private static boolean isRenewed(Step step) {
    return step.isEach() && step.source() == null && !TYPES.contains(step.type());
  }
}
