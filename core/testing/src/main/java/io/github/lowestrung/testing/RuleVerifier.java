package io.github.lowestrung.testing;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Workload;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AssertionFailureBuilder;
import org.opentest4j.AssertionFailedError;

/**
 * Asks whether one rule fires for a workload, and what it says:
 *
 * <pre>{@code
 * rule("X-01")
 *     .given("{task: ocr, network: {isolation: customer-vpc}}")
 *     .fires()
 *     .because("runs outside the customer's boundary")
 *     .so("excludes rung-1")
 *     .restingOn("network.isolation");
 * }</pre>
 *
 * <p>All rules take part in the decision; only the one is checked. What is not as expected is an
 * {@link AssertionFailedError}, which says what the rule saw. Immutable and thread-safe. No
 * argument may be null.
 */
public final class RuleVerifier {

  private final String id;
  private final Advisor advisor;
  private final SubjectDecision decision;

  private RuleVerifier(String id, Advisor advisor, SubjectDecision decision) {
    this.id = id;
    this.advisor = advisor;
    this.decision = decision;
  }

  /**
   * Names a rule of the rulebooks on the class path, which are loaded once for all tests. It is
   * decided as of today.
   *
   * @param id id of the rule
   * @return asks for a workload
   * @throws AssertionFailedError when there is no such rule; the message lists the existing ones
   * @throws io.github.lowestrung.rulebook.RulebookException when the rulebooks cannot be loaded
   */
  public static GivenWorkload rule(String id) {
    return of(ClassPathRulebooks.advisor(), ClassPathRulebooks.today()).rule(id);
  }

  /**
   * Takes the rules of an advisor as they are on a day.
   *
   * @param advisor the advisor that decides
   * @param asOf the date as of which it decides
   * @return asks for a rule
   */
  public static Rules of(Advisor advisor, LocalDate asOf) {
    return new Rules(advisor, asOf);
  }

  /**
   * The rules as they are on a day.
   *
   * @param advisor the advisor that decides
   * @param asOf the date as of which it decides
   */
  public record Rules(Advisor advisor, LocalDate asOf) {

    /** Refuses nulls. */
    public Rules {
      Objects.requireNonNull(advisor, "advisor");
      Objects.requireNonNull(asOf, "asOf");
    }

    /**
     * Names a rule.
     *
     * @param id its id
     * @return asks for a workload
     * @throws AssertionFailedError when there is no such rule; the message lists the existing ones
     */
    public GivenWorkload rule(String id) {
      if (advisor.catalog().find(id).isEmpty()) {
        throw UnknownName.of(
            "rule", id, advisor.catalog().rules().stream().map(RuleInfo::id).toList());
      }
      return new GivenWorkload(this, id);
    }
  }

  /**
   * A rule that waits for a workload.
   *
   * @param rules decide
   * @param id id of the rule
   */
  public record GivenWorkload(Rules rules, String id) {

    /** Refuses nulls. */
    public GivenWorkload {
      Objects.requireNonNull(rules, "rules");
      Objects.requireNonNull(id, "id");
    }

    /**
     * Decides about a workload that is built in Java.
     *
     * @param workload builds it
     * @return what the rule did
     * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when its facts
     *     contradict each other
     */
    public RuleVerifier given(Workload.Builder workload) {
      return given(workload.build());
    }

    /**
     * Decides about the workload of a document, or about a pipeline with all its stages.
     *
     * @param document YAML or JSON
     * @return what the rule did
     * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when the document is
     *     not valid
     */
    public RuleVerifier given(String document) {
      return given(rules.advisor().reader().readSubject(document));
    }

    private RuleVerifier given(Subject subject) {
      Advisor advisor = rules.advisor();
      return new RuleVerifier(id, advisor, advisor.decide(subject, rules.asOf()));
    }
  }

  /**
   * Expects one firing, no more.
   *
   * @return this
   * @throws AssertionFailedError when it did not fire, or fired more than once
   */
  public RuleVerifier fires() {
    List<TrailEntry> firings = firings();
    if (firings.isEmpty()) {
      throw new AssertionFailedError(
          "The rule " + id + " stayed silent, where one firing was expected." + traces());
    }
    if (firings.size() > 1) {
      throw new AssertionFailedError(
          ("The rule %s fired %s times, where one firing was expected:%s\nMaybe a pattern should"
                  + " match fewer facts or rows, or state less.")
              .formatted(id, firings.size(), told(firings)));
    }
    return this;
  }

  /**
   * Expects no firing.
   *
   * @throws AssertionFailedError when it fired
   */
  public void staysSilent() {
    List<TrailEntry> firings = firings();
    if (!firings.isEmpty()) {
      throw new AssertionFailedError(
          "The rule %s fired, where it was expected to stay silent:%s%s"
              .formatted(id, told(firings), traces()));
    }
  }

  /**
   * Expects the reason to have a part.
   *
   * @param part a part of it, word by word
   * @return this
   * @throws AssertionFailedError when the reason is without it, or there is none since the rule did
   *     not fire once
   */
  public RuleVerifier because(String part) {
    String reason = firing().reason();
    return reason.contains(part) ? this : differs("gives another reason", part, reason);
  }

  /**
   * Expects what the rule concluded, all of it.
   *
   * @param effect its words in the trail, such as {@code excludes bedrock}
   * @return this
   * @throws AssertionFailedError when it concluded something else, or nothing since it did not fire
   *     once
   */
  public RuleVerifier so(String effect) {
    List<String> effects = firing().effects();
    return effects.equals(List.of(effect))
        ? this
        : differs("concludes something else", effect, String.join(", ", effects));
  }

  /**
   * Expects the facts that the firing rests on, all of them.
   *
   * @param paths their document paths, sorted
   * @return this
   * @throws AssertionFailedError when it rests on others, or on none since it did not fire once
   */
  public RuleVerifier restingOn(String... paths) {
    List<String> expected = Arrays.asList(paths);
    List<String> actual = firing().facts().stream().map(Evidence::path).toList();
    return actual.equals(expected) ? this : differs("rests on other facts", expected, actual);
  }

  private List<TrailEntry> firings() {
    return decision.firings().stream().filter(trailEntry -> trailEntry.rule().equals(id)).toList();
  }

  /** Says of each condition of the rule whether it holds, and what it saw. */
  private String traces() {
    StringBuilder traces = new StringBuilder();
    for (Decision one : decision.decisions()) {
      String stage = one.workload().id();
      traces.append("\n\n");
      if (decision.decisions().size() > 1) {
        traces.append("Stage ").append(stage).append(":\n");
      }
      Explanation explanation =
          decision instanceof PipelineDecision pipeline
              ? advisor.explain(pipeline, stage)
              : advisor.explain(one);
      traces.append(
          TextReport.plain().render(explanation.whyNotRule(id), explanation.vocabulary()));
    }
    return traces.toString();
  }

  private TrailEntry firing() {
    fires();
    return firings().get(0);
  }

  private RuleVerifier differs(String how, Object expected, Object actual) {
    AssertionFailureBuilder.assertionFailure()
        .message("The rule " + id + " " + how + " than was expected")
        .expected(expected)
        .actual(actual)
        .buildAndThrow();
    return this;
  }

  private static String told(List<TrailEntry> firings) {
    return firings.stream().map(RuleVerifier::told).collect(Collectors.joining());
  }

  private static String told(TrailEntry trailEntry) {
    String facts =
        trailEntry.facts().stream()
            .map(fact -> fact.path() + " " + fact.value())
            .collect(Collectors.joining(", "));
    return "\n  %s, because %s"
            .formatted(String.join(", ", trailEntry.effects()), trailEntry.reason())
        + (facts.isEmpty() ? "" : " (" + facts + ")");
  }
}
