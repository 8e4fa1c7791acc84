package io.github.lowestrung.report.content;

import io.github.lowestrung.decision.Alternative;
import io.github.lowestrung.decision.AppliedWaiver;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.Relaxation;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.term.PlainNumber;
import io.github.lowestrung.workload.term.Term;
import java.util.List;
import java.util.stream.Collectors;

/** Wordings that the reports share. */
public final class Phrases {

  private Phrases() {}

  public static String title(Workload workload) {
    if (workload.title() != null) {
      return workload.title();
    }
    return workload.id() != null ? workload.id() : tasks(workload);
  }

  public static String title(SubjectDecision decision) {
    if (decision instanceof Decision one) {
      return title(one.workload());
    }
    PipelineDecision pipeline = (PipelineDecision) decision;
    if (pipeline.title() != null) {
      return pipeline.title();
    }
    return pipeline.id() != null
        ? pipeline.id()
        : "Pipeline of " + pipeline.stages().size() + " stages";
  }

  public static String tasks(Workload workload) {
    return workload.task().all().stream().map(Term::term).collect(Collectors.joining(", "));
  }

  /** Names a recommendation, such as {@code Its Name (its-id), rung 2}. */
  public static String named(Recommendation recommendation) {
    return "%s (%s), rung %s"
        .formatted(
            recommendation.name(),
            recommendation.approach(),
            PlainNumber.text(recommendation.rung()));
  }

  /** Names the approach to take, or says why there is none. */
  public static String verdict(Decision decision) {
    return decision.findRecommendation().map(Phrases::named).orElse(noneOf(decision));
  }

  /** Says that nothing is recommended. */
  public static String noneOf(Decision decision) {
    return decision.outcome() == Outcome.FORBIDDEN
        ? "Forbidden as it stands, on every rung"
        : "No approach is viable";
  }

  public static String rungName(Decision decision, double rung) {
    return decision.ladder().stream()
        .filter(standing -> standing.rung() == rung)
        .map(RungAssessment::name)
        .findFirst()
        .orElse("");
  }

  public static String named(Alternative alternative) {
    return alternative.approach() + " (rung " + PlainNumber.text(alternative.rung()) + ")";
  }

  public static String named(Relaxation relaxation) {
    String values =
        relaxation.values().entrySet().stream()
            .map(entry -> "; " + entry.getKey() + " may be " + entry.getValue())
            .collect(Collectors.joining());
    return "Without %s as stated, %s would be recommended%s"
        .formatted(inWords(relaxation.change()), relaxation.to(), values);
  }

  public static String ids(List<Rulebook> rulebooks) {
    return rulebooks.stream().map(Rulebook::id).collect(Collectors.joining(", "));
  }

  public static String words(Status status) {
    return switch (status) {
      case RECOMMENDED -> "recommended";
      case VIABLE -> "viable";
      case EXCLUDED -> "excluded";
      case NOT_APPLICABLE -> "does not serve this task";
    };
  }

  /** Says the status of a rung, or why nobody stands on it. */
  public static String words(RungAssessment rung) {
    return rung.note() == null ? words(rung.status()) : rung.note();
  }

  public static String inWords(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** Starts a sentence with a capital, unless it starts with an id. */
  public static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String firstWord = text.split(" ", 2)[0];
    boolean word = firstWord.chars().allMatch(c -> Character.isLetter(c) || c == '\'');
    String start = word ? capital(text) : text;
    return start.endsWith(".") ? start : start + ".";
  }

  public static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Says who waived a rule, until when and why. */
  public static String waived(AppliedWaiver waiver) {
    return "waived by %s until %s, approved by %s: %s"
        .formatted(waiver.waiver(), waiver.expires(), waiver.approver(), waiver.reason());
  }
}
