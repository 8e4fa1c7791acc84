package io.github.lowestrung.rules.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.Counterfactuals.Proof;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.explain.SearchOptions;
import io.github.lowestrung.report.HtmlReport;
import io.github.lowestrung.report.MarkdownReport;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rules.record.Answer.Kind;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks an advisor everything about one subject. */
final class Answers {

  /** No search takes nearly so long, so that no answer depends on the machine. */
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** A search that is not done after ten minutes. */
  private static final Set<String> SLOW = Set.of("scenario/no-trees-alone knn with fixed [model]");

  /** Questions are searched for 3 s each time, which may be too short on a machine that is busy. */
  private static final int TRIALS = 10;

  /** Of so many approaches that do not serve the task one belongs to the near part. */
  private static final int FAR = 4;

  private static final List<List<FactChange>> CHANGES =
      List.of(
          List.of(FactChange.set("task", "text-generation")),
          List.of(FactChange.set("network.isolation", "customer-vpc")),
          List.of(FactChange.set("location.region", "eu-central-1")),
          List.of(FactChange.set("training.customCode", true)),
          List.of(FactChange.set("data.sizeGb", 200), FactChange.set("latency.mode", "real-time")));

  /** How much is asked about a subject. */
  enum Depth {
    /** The decision and why. */
    DECISIONS,
    /** All explanations but the searches that take longest. */
    NEAR,
    /** All explanations. */
    ALL
  }

  private final Advisor advisor;
  private final Depth depth;
  private final List<Answer> answers = new ArrayList<>();

  private Answers(Advisor advisor, Depth depth) {
    this.advisor = advisor;
    this.depth = depth;
  }

  /**
   * Decides about a subject and asks for explanations.
   *
   * @param subject what is decided about
   * @param depth how much is asked about it, where it is to be explained
   * @param advisor decides
   * @return the answers, always in the same order
   */
  static List<Answer> about(Subject subject, Depth depth, Advisor advisor) {
    try {
      return new Answers(advisor, subject.explained() ? depth : Depth.DECISIONS).ask(subject);
    } catch (InvalidWorkloadException e) {
      return List.of(new Answer(subject.key(), Kind.DECISION, "", refused(e), ""));
    } catch (RuntimeException e) {
      throw new IllegalStateException("The record stops at " + subject.key(), e);
    }
  }

  private List<Answer> ask(Subject subject) {
    String key = subject.key();
    SubjectDecision decision =
        advisor.decide(advisor.reader().readSubject(subject.document()), subject.asOf());
    decided(key, decision.toJson());
    for (Decision one : decision.decisions()) {
      String id = one.workload().id();
      if (decision instanceof PipelineDecision pipeline) {
        explain(key + "/" + id, one, advisor.explain(pipeline, id));
      } else {
        explain(key, one, advisor.explain(one));
      }
    }
    if (depth != Depth.DECISIONS) {
      report(key, "text", TextReport.plain().render(decision));
      report(key, "Markdown", new MarkdownReport().render(decision));
      report(key, "HTML", new HtmlReport().render(decision));
    }
    return answers;
  }

  private void explain(String key, Decision decision, Explanation explanation) {
    explained(key, Kind.WHY, "", explanation.why());
    if (depth == Depth.DECISIONS) {
      return;
    }
    for (Approach approach : advisor.ladder().approaches()) {
      explained(key, Kind.WHY_NOT, approach.id(), explanation.whyNot(approach.id()));
    }
    whatWouldItTake(key, decision, explanation);
    for (RuleInfo rule : advisor.catalog().rules()) {
      explained(key, Kind.WHY_NOT_RULE, rule.id(), explanation.whyNotRule(rule.id()));
    }
    for (List<FactChange> changes : changes(decision)) {
      whatIf(key, explanation, changes);
    }
    explained(key, Kind.STABILITY, "", explanation.stability());
    questions(key, explanation);
  }

  /**
   * Asks about every approach. Those that serve the task are asked about again with a section that
   * is fixed; those that do not take longest, and most of them are left to the far part.
   */
  private void whatWouldItTake(String key, Decision decision, Explanation explanation) {
    Optional<String> section =
        stated(decision).stream().findFirst().map(path -> path.split("[.]", 2)[0]);
    int number = Math.floorMod(key.hashCode(), FAR);
    for (Approach approach : advisor.ladder().approaches()) {
      String id = approach.id();
      Status status = decision.find(id).orElseThrow().status();
      boolean far = status == Status.NOT_APPLICABLE && number++ % FAR != 0;
      if (!far) {
        whatWouldItTake(key, Kind.WHAT_WOULD_IT_TAKE, id, Set.of(), explanation);
      } else if (depth == Depth.ALL) {
        whatWouldItTake(key, Kind.WHAT_WOULD_IT_TAKE_FAR, id, Set.of(), explanation);
      }
      if (section.isPresent() && (status == Status.EXCLUDED || status == Status.VIABLE)) {
        whatWouldItTake(key, Kind.WHAT_WOULD_IT_TAKE, id, Set.of(section.get()), explanation);
      }
    }
  }

  private void whatWouldItTake(
      String key, Kind kind, String approach, Set<String> fixed, Explanation explanation) {
    String of = fixed.isEmpty() ? approach : approach + " with fixed " + fixed;
    if (SLOW.contains(key + " " + of)) {
      return;
    }
    Counterfactuals found = explanation.whatWouldItTake(approach, new SearchOptions(fixed, LIMIT));
    if (found.proof() == Proof.TIME_RAN_OUT || found.proof() == Proof.SOME_SMALLEST) {
      answers.add(Answer.outOfTime(key, kind));
    } else {
      explained(key, kind, of, found);
    }
  }

  private void questions(String key, Explanation explanation) {
    Optional<Questions> all = questions(explanation, Set.of());
    Optional<Questions> some = all;
    if (all.isPresent() && !all.get().questions().isEmpty() && key.hashCode() % FAR == 0) {
      some = questions(explanation, Set.of(all.get().questions().get(0).path()));
      some.ifPresent(fewer -> explained(key, Kind.QUESTIONS, "without the first", fewer));
    }
    if (all.isPresent() && some.isPresent()) {
      explained(key, Kind.QUESTIONS, "", all.get());
    } else {
      answers.add(Answer.outOfTime(key, Kind.QUESTIONS));
    }
  }

  /** Asks until the time, which nobody can lengthen, is enough. */
  private static Optional<Questions> questions(Explanation explanation, Set<String> unanswerable) {
    for (int trial = 0; trial < TRIALS; trial++) {
      Questions questions = explanation.questions(unanswerable);
      if (questions.complete()) {
        return Optional.of(questions);
      }
    }
    return Optional.empty();
  }

  private static List<List<FactChange>> changes(Decision decision) {
    List<List<FactChange>> changes = new ArrayList<>(CHANGES);
    List<String> stated = stated(decision);
    IntStream.of(0, stated.size() / 2, stated.size() - 1)
        .filter(at -> at >= 0 && at < stated.size())
        .distinct()
        .forEach(at -> changes.add(List.of(FactChange.withdraw(stated.get(at)))));
    return changes;
  }

  private static List<String> stated(Decision decision) {
    List<String> paths = new ArrayList<>();
    Forms.full(decision.toJson())
        .get("workload")
        .properties()
        .forEach(
            section -> {
              if (section.getValue().isObject()) {
                section
                    .getValue()
                    .fieldNames()
                    .forEachRemaining(field -> paths.add(section.getKey() + "." + field));
              }
            });
    return paths;
  }

  private void whatIf(String key, Explanation explanation, List<FactChange> changes) {
    String of =
        changes.stream()
            .map(factChange -> factChange.path() + " = " + factChange.value())
            .collect(Collectors.joining(", "));
    try {
      explained(key, Kind.WHAT_IF, of, explanation.whatIf(changes));
    } catch (InvalidWorkloadException e) {
      answers.add(new Answer(key, Kind.WHAT_IF, of, refused(e), ""));
    }
  }

  private static JsonNode refused(InvalidWorkloadException refusal) {
    return Forms.JSON.createObjectNode().put("refused", refusal.getMessage());
  }

  private void decided(String key, String json) {
    answers.add(new Answer(key, Kind.DECISION, "", Forms.full(json), ""));
  }

  private void explained(String key, Kind kind, String of, ExplanationResult explanationResult) {
    String text =
        TextReport.plain().render(explanationResult)
            + new MarkdownReport().render(explanationResult);
    answers.add(
        new Answer(key, kind, of, Forms.full(explanationResult.toJson()), Forms.text(text)));
  }

  private void report(String key, String format, String text) {
    JsonNode none = Forms.JSON.nullNode();
    answers.add(new Answer(key, Kind.REPORT, format, none, Forms.text(text)));
  }
}
