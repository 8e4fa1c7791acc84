package io.github.lowestrung.internal.advisor;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.Attribution;
import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.catalog.RuleCatalog;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.document.WorkloadReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Passes every call on to the advisor that is current when it begins. */
class DelegatingAdvisor implements Advisor {

  private final Supplier<? extends Advisor> current;

  DelegatingAdvisor(Supplier<? extends Advisor> current) {
    this.current = current;
  }

  @Override
  public SubjectDecision decide(Subject subject) {
    return current.get().decide(subject);
  }

  @Override
  public SubjectDecision decide(Subject subject, LocalDate asOf) {
    return current.get().decide(subject, asOf);
  }

  @Override
  public Explanation explain(Decision decision) {
    return current.get().explain(decision);
  }

  @Override
  public Explanation explain(PipelineDecision decision, String stage) {
    return current.get().explain(decision, stage);
  }

  @Override
  public Advisor onBehalfOf(Attribution attribution) {
    Objects.requireNonNull(attribution, "attribution");
    return new DelegatingAdvisor(() -> current.get().onBehalfOf(attribution));
  }

  @Override
  public Advisor with(DecisionListener listener) {
    Objects.requireNonNull(listener, "listener");
    return new DelegatingAdvisor(() -> current.get().with(listener));
  }

  @Override
  public WorkloadReader reader() {
    return current.get().reader();
  }

  @Override
  public RuleCatalog catalog() {
    return current.get().catalog();
  }

  @Override
  public Thresholds thresholds() {
    return current.get().thresholds();
  }

  @Override
  public Ladder ladder() {
    return current.get().ladder();
  }

  @Override
  public List<Rulebook> rulebooks() {
    return current.get().rulebooks();
  }

  @Override
  public Provenance provenance() {
    return current.get().provenance();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return type.isInstance(this) ? type.cast(this) : current.get().unwrap(type);
  }
}
