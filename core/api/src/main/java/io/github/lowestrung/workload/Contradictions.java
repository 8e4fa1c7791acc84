package io.github.lowestrung.workload;

import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.Problem;
import java.util.ArrayList;
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

  private final Map<String, Object> known;
  private final List<Problem> found = new ArrayList<>();

  private Contradictions(Map<String, Object> known) {
    this.known = known;
  }

  /**
   * Finds the contradictions.
   *
   * @param known the values that are known, by path
   * @return one problem a contradiction, at the path of one of its facts
   */
  public static List<Problem> in(Map<String, Object> known) {
    Contradictions contradictions = new Contradictions(known);
    contradictions.labels();
    contradictions.latency();
    contradictions.network();
    contradictions.training();
    contradictions.choices();
    contradictions.volumes();
    return contradictions.found;
  }

  private void labels() {
    if (is("data.labeled", false) && number("data.labeledExamples") > 0) {
      clash("data.labeledExamples", "0", "data.labeled");
    }
    if (is("data.labeled", true) && number("data.labeledExamples") == 0) {
      clash("data.labeledExamples", "more than 0", "data.labeled");
    }
    if (number("data.labeledExamples") > number("data.rows")) {
      clash("data.labeledExamples", "no more than the rows", "data.rows");
    }
  }

  private void latency() {
    if (number("latency.firstTokenMs") > number("latency.responseMs")) {
      clash("latency.firstTokenMs", "no more than the whole answer", "latency.responseMs");
    }
  }

  private void network() {
    if (is("network.isolation", Isolation.AIR_GAPPED) && is("network.egress", Egress.OPEN)) {
      clash("network.egress", "none or no field", "network.isolation");
    }
  }

  private void training() {
    for (String flag : List.of("training.customCode", "training.builtIn")) {
      if (is("training.ownModel", false) && is(flag, true)) {
        clash(flag, "false or no field", "training.ownModel");
      }
    }
    if (is("training.builtIn", true) && is("training.customCode", true)) {
      clash("training.customCode", "false or no field", "training.builtIn");
    }
  }

  private void choices() {
    if (is("model.nonTree", true) && is("model.family", AlgorithmFamily.TREE)) {
      clash("model.family", "a family other than tree", "model.nonTree");
    }
    Object need = known.get("customization.need");
    if (need != null
        && known.get("customization.needs") instanceof List<?> needs
        && !needs.equals(List.of(need))) {
      clash("customization.needs", "no field", "customization.need");
    }
    if (known.get("account.existingCustomerOf") instanceof List<?> existing
        && known.get("account.newCustomerOf") instanceof List<?> fresh
        && !Collections.disjoint(existing, fresh.stream().filter(Objects::nonNull).toList())) {
      clash("account.newCustomerOf", "other services", "account.existingCustomerOf");
    }
  }

  private void volumes() {
    double most = number("economics.peakRequestsPerSecond") * SECONDS_OF_LONGEST_MONTH;
    if (number("economics.monthlyRequests") > most) {
      String expected = "no more than a month at peak has";
      clash("economics.monthlyRequests", expected, "economics.peakRequestsPerSecond");
    }
  }

  private boolean is(String path, Object value) {
    return value.equals(known.get(path));
  }

  private double number(String path) {
    return known.get(path) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private void clash(String path, String expected, String because) {
    String reason = " (because " + because + " is " + Display.value(known.get(because)) + ")";
    found.add(Problem.inMemory(path, Display.value(known.get(path)), expected + reason, null));
  }
}
