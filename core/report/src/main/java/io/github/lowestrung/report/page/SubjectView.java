package io.github.lowestrung.report.page;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.report.content.Phrases;
import java.util.Optional;

/**
 * What was decided about.
 *
 * @param title its title
 * @param id its key, unless that is the title
 * @param tasks its tasks, unless they are the title
 * @param description what its owner says about it
 */
public record SubjectView(
    String title, Optional<String> id, Optional<String> tasks, Optional<String> description) {

  static SubjectView of(Decision decision) {
    String title = Phrases.title(decision.workload());
    return new SubjectView(
        title,
        Optional.ofNullable(decision.workload().id()).filter(id -> !id.equals(title)),
        Optional.of(Phrases.tasks(decision.workload())).filter(tasks -> !tasks.equals(title)),
        Optional.ofNullable(decision.workload().description()));
  }

  static SubjectView of(PipelineDecision decision) {
    String title = Phrases.title(decision);
    return new SubjectView(
        title,
        Optional.ofNullable(decision.id()).filter(id -> !id.equals(title)),
        Optional.empty(),
        Optional.ofNullable(decision.description()));
  }
}
