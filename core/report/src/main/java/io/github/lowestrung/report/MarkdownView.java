package io.github.lowestrung.report;

import com.samskivert.mustache.Mustache;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.Recommendation;
import io.github.lowestrung.decision.RungAssessment;
import io.github.lowestrung.decision.Status;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.report.content.ApproachGroup;
import io.github.lowestrung.report.content.FactLine;
import io.github.lowestrung.report.content.Phrases;
import io.github.lowestrung.report.content.RungView;
import io.github.lowestrung.report.format.Markdown;
import io.github.lowestrung.report.format.MarkdownForms;
import java.util.List;
import java.util.Optional;

/** What the Markdown templates show of a decision, besides what it says itself. */
sealed interface MarkdownView extends MarkdownForms {

  SubjectDecision decision();

  List<TrailEntry> firings();

  default String title() {
    return Phrases.title(decision());
  }

  default String status() {
    return switch (decision().outcome()) {
      case RECOMMENDED -> "Proposed";
      case NO_VIABLE_APPROACH -> "Open: no viable approach";
      case FORBIDDEN -> "Rejected: forbidden as it stands";
    };
  }

  default List<Firing> trail() {
    return firings().stream().map(f -> new Firing(f, FactLine.of(f.facts()))).toList();
  }

  /** Writes an advice as a sentence. */
  default Mustache.Lambda sentence() {
    return (words, out) -> out.write(Markdown.text(Phrases.sentence(words.execute())));
  }

  /** A firing of a rule, with the facts as a document writes them. */
  record Firing(TrailEntry entry, List<FactLine> facts) {}

  /** A rung that is not above the choice, with what excludes its approaches. */
  record PassedRung(double rung, String name, String words, List<ApproachGroup> refusals) {}

  /**
   * A decision on one workload.
   *
   * @param mark the signs that begin its title
   * @param place says which part of a report it is
   * @param decision the decision
   */
  record OfDecision(String mark, String place, Decision decision) implements MarkdownView {

    @Override
    public List<TrailEntry> firings() {
      return decision.trail();
    }

    Optional<Recommendation> choice() {
      return decision.findRecommendation();
    }

    String verdict() {
      return choice()
          .map(Recommendation::name)
          .orElse(forbidden() ? "forbidden as it stands" : "no viable approach");
    }

    boolean forbidden() {
      return decision.outcome() == Outcome.FORBIDDEN;
    }

    String rungName() {
      return Phrases.rungName(decision, decision.recommendation().rung());
    }

    String tasks() {
      return Phrases.tasks(decision.workload());
    }

    List<FactLine> facts() {
      return FactLine.of(decision.workload());
    }

    List<PassedRung> lower() {
      double top = choice().map(Recommendation::rung).orElse(Double.POSITIVE_INFINITY);
      return decision.ladder().stream()
          .filter(rung -> rung.rung() <= top)
          .map(
              rung -> new PassedRung(rung.rung(), rung.name(), Phrases.words(rung), refusals(rung)))
          .filter(rung -> rung.rung() < top || !rung.refusals().isEmpty())
          .toList();
    }

    private static List<ApproachGroup> refusals(RungAssessment rung) {
      return RungView.groups(rung).stream()
          .filter(group -> group.status() == Status.EXCLUDED)
          .toList();
    }
  }

  /** A decision on a pipeline. */
  record OfPipeline(PipelineDecision decision) implements MarkdownView {

    @Override
    public List<TrailEntry> firings() {
      return decision.summary().trail();
    }

    boolean fired() {
      return !firings().isEmpty();
    }

    List<OfDecision> stages() {
      return decision.stages().stream()
          .map(stage -> new OfDecision("##", "Stage ", stage))
          .toList();
    }
  }
}
