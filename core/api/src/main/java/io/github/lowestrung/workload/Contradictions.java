package io.github.lowestrung.workload;

import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Finds facts of one workload that cannot both hold. */
@API(status = Status.INTERNAL)
public final class Contradictions {

  private static final double SECONDS_OF_LONGEST_MONTH = 31 * 86_400;

  private static final String LABELS = "data.labeledExamples";
  private static final String NO_FLAG = "false or no field";

  private static final List<FactConflict> CONFLICTS =
      List.of(
          FactConflict.counted(LABELS, "data.labeled", true, "0"),
          FactConflict.counted(LABELS, "data.labeled", false, "more than 0"),
          FactConflict.atMost(LABELS, 1, "data.rows", "no more than the rows"),
          FactConflict.atMost(
              "latency.firstTokenMs", 1, "latency.responseMs", "no more than the whole answer"),
          FactConflict.of(
              "network.egress",
              Egress.OPEN,
              "network.isolation",
              Isolation.AIR_GAPPED,
              "none or no field"),
          FactConflict.of("training.customCode", true, "training.ownModel", false, NO_FLAG),
          FactConflict.of("training.builtIn", true, "training.ownModel", false, NO_FLAG),
          FactConflict.of("training.customCode", true, "training.builtIn", true, NO_FLAG),
          FactConflict.of(
              "model.family",
              AlgorithmFamily.TREE,
              "model.nonTree",
              true,
              "a family other than tree"),
          FactConflict.of(
              "customization.needs",
              "customization.need",
              "no field",
              (needs, need) -> !needs.equals(List.of(need))),
          FactConflict.of(
              "account.newCustomerOf",
              "account.existingCustomerOf",
              "other services",
              (fresh, existing) -> shareAny((List<?>) fresh, (List<?>) existing)),
          FactConflict.atMost(
              "economics.monthlyRequests",
              SECONDS_OF_LONGEST_MONTH,
              "economics.peakRequestsPerSecond",
              "no more than a month at peak has"));

  private Contradictions() {}

  private static boolean shareAny(List<?> some, List<?> others) {
    return !Collections.disjoint(others, some.stream().filter(Objects::nonNull).toList());
  }

  /** Returns the facts that can contradict each other. */
  public static List<FactConflict> conflicts() {
    return CONFLICTS;
  }

  /**
   * Finds the contradictions.
   *
   * @param known the values that are known, by path
   * @return one problem a contradiction, at the path of one of its facts
   */
  public static List<Problem> in(Map<String, Object> known) {
    return CONFLICTS.stream()
        .filter(c -> c.between(known.get(c.path()), known.get(c.because())))
        .map(c -> problem(c, known))
        .toList();
  }

  private static Problem problem(FactConflict conflict, Map<String, Object> known) {
    String reason = conflict.because() + " is " + Display.value(known.get(conflict.because()));
    return Problem.inMemory(
        conflict.path(),
        Display.value(known.get(conflict.path())),
        conflict.expected() + " (because " + reason + ")",
        null);
  }
}
