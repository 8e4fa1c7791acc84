package io.github.lowestrung.internal.advisor;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.Attribution;
import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.PipelineSummary;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.decision.TrailEntry;
import io.github.lowestrung.drl.StageChoice;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.internal.decision.DecisionAssembler;
import io.github.lowestrung.internal.decision.RelaxationSearch;
import io.github.lowestrung.internal.explain.DefaultExplanation;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.recording.DrawnConclusions;
import io.github.lowestrung.internal.review.RulebookReview;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.internal.runtime.EngineChoice;
import io.github.lowestrung.internal.runtime.EvaluationContext;
import io.github.lowestrung.internal.runtime.RuleRuntime;
import io.github.lowestrung.internal.search.ViableValues;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.catalog.RuleCatalog;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.PipelineStage;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The advisor over the rulebooks of one class loader. */
public final class DefaultAdvisor implements Advisor {

  private static final Logger LOG = LoggerFactory.getLogger(Advisor.class);

  private final RuleRuntime runtime;
  private final LoadedRulebooks rulebooks;
  private final Clock clock;
  private final WorkloadReader reader;
  private final List<DecisionListener> listeners;
  private final Attribution attribution;

  static DefaultAdvisor load(
      Supplier<LoadedRulebooks> loading,
      EngineChoice engine,
      Clock clock,
      List<DecisionListener> listeners) {
    long started = System.nanoTime();
    LoadedRulebooks rulebooks = loading.get();
    RulebookReview.requireUsable(rulebooks);
    DefaultAdvisor advisor =
        new DefaultAdvisor(new RuleRuntime(rulebooks, engine), clock, List.copyOf(listeners));
    LOG.info(
        "Loaded {} rules of {} in {} ms",
        advisor.catalog().rules().size(),
        advisor.rulebooks(),
        (System.nanoTime() - started) / 1_000_000);
    return advisor;
  }

  public DefaultAdvisor(RuleRuntime runtime, Clock clock, List<DecisionListener> listeners) {
    this(
        runtime,
        clock,
        listeners,
        Attribution.NONE,
        new WorkloadReader(runtime.rulebooks().names()));
  }

  private DefaultAdvisor(
      RuleRuntime runtime,
      Clock clock,
      List<DecisionListener> listeners,
      Attribution attribution,
      WorkloadReader reader) {
    this.runtime = runtime;
    this.rulebooks = runtime.rulebooks();
    this.clock = clock;
    this.listeners = listeners;
    this.attribution = attribution;
    this.reader = reader;
  }

  @Override
  public Advisor onBehalfOf(Attribution attribution) {
    Objects.requireNonNull(attribution, "attribution");
    return new DefaultAdvisor(runtime, clock, listeners, attribution, reader);
  }

  @Override
  public Advisor with(DecisionListener listener) {
    Objects.requireNonNull(listener, "listener");
    return telling(Stream.concat(listeners.stream(), Stream.of(listener)).toList());
  }

  /** Returns this advisor with other listeners. */
  DefaultAdvisor telling(List<DecisionListener> listeners) {
    return new DefaultAdvisor(runtime, clock, listeners, attribution, reader);
  }

  @Override
  public SubjectDecision decide(Subject subject) {
    Objects.requireNonNull(subject, "subject");
    Instant now;
    try {
      now = now();
    } catch (RuntimeException e) {
      return tell(
          subject,
          null,
          () -> {
            throw e;
          });
    }
    return decide(subject, LocalDate.ofInstant(now, clock.getZone()), () -> now);
  }

  @Override
  public SubjectDecision decide(Subject subject, LocalDate asOf) {
    return decide(subject, asOf, this::now);
  }

  private SubjectDecision decide(Subject subject, LocalDate asOf, Supplier<Instant> time) {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(asOf, "asOf");
    return tell(subject, asOf, () -> decide(subject, asOf, time.get()));
  }

  /**
   * Calls listeners, at a cost only when there are some.
   *
   * @param asOf the date, null where the clock failed to give one
   */
  private SubjectDecision tell(
      Subject subject, LocalDate asOf, Supplier<SubjectDecision> deciding) {
    List<DecisionListener> told = told();
    if (told.isEmpty()) {
      return deciding.get();
    }
    Attribution complete = CorrelationIds.complete(attribution);
    DecisionRequest request = new DecisionRequest(subject, asOf, complete, provenance());
    return CorrelationIds.under(
        complete.correlationId(), () -> new ListenerNotifier(told, request).decide(deciding));
  }

  private SubjectDecision decide(Subject subject, LocalDate asOf, Instant now) {
    subject.workloads().forEach(reader::requireKnownNames);
    return subject instanceof Pipeline pipeline
        ? decideStages(pipeline, asOf, now)
        : decide((Workload) subject, asOf, List.of(), now);
  }

  private List<DecisionListener> told() {
    return LOG.isEnabledForLevel(DecisionLogger.LEVEL)
        ? Stream.concat(Stream.of(new DecisionLogger(LOG)), listeners.stream()).toList()
        : listeners;
  }

  private PipelineDecision decideStages(Pipeline pipeline, LocalDate asOf, Instant now) {
    int count = pipeline.stages().size();
    List<Decision> stages = new ArrayList<>();
    List<StageChoice> choices = new ArrayList<>();
    for (Workload stage : pipeline.stages()) {
      Decision decision =
          decide(stage, asOf, List.of(new PipelineStage(stages.size() + 1, count)), now);
      stages.add(decision);
      decision
          .findRecommendation()
          .ifPresent(r -> choices.add(new StageChoice(stage.id(), stage.task(), r.approach())));
    }
    return new PipelineDecision(
        stages.stream().map(Decision::outcome).max(Comparator.naturalOrder()).orElseThrow(),
        pipeline.id(),
        pipeline.title(),
        pipeline.description(),
        List.copyOf(stages),
        summary(stages, choices),
        rulebooks(),
        asOf,
        now);
  }

  private PipelineSummary summary(List<Decision> stages, List<StageChoice> choices) {
    DrawnConclusions whole = runtime.engine().run(choices);
    String text =
        stages.stream()
            .map(stage -> stage.workload().id() + ": " + stage)
            .collect(Collectors.joining("; "));
    List<TrailEntry> trail = DecisionAssembler.trail(whole);
    return new PipelineSummary(text, DecisionAssembler.guidance(whole), trail);
  }

  private Decision decide(Workload workload, LocalDate asOf, List<?> context, Instant now) {
    List<Object> facts = rulebooks.facts(workload, asOf);
    facts.addAll(context);
    DrawnConclusions drawn = runtime.engine().run(facts);
    return new DecisionAssembler(drawn, ladder(), workload, rulebooks(), asOf)
        .decision(
            new RelaxationSearch(
                workload,
                reader,
                changed -> recommended(changed, asOf),
                relaxation -> new ViableValues(evaluation(workload, asOf, context)).in(relaxation)),
            now);
  }

  @Override
  public Explanation explain(Decision decision) {
    Objects.requireNonNull(decision, "decision");
    return explain(decision, List.of());
  }

  @Override
  public Explanation explain(PipelineDecision decision, String stage) {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(stage, "stage");
    List<Decision> stages = decision.stages();
    List<String> ids = stages.stream().map(one -> one.workload().id()).toList();
    int place = ids.indexOf(stage);
    if (place < 0) {
      throw new IllegalArgumentException(
          "There is no stage '%s' in the pipeline, which has %s%s"
              .formatted(stage, ids, NameSuggestion.of(stage, ids).question(".")));
    }
    return explain(stages.get(place), List.of(new PipelineStage(place + 1, stages.size())));
  }

  private Explanation explain(Decision decision, List<?> context) {
    requireOwn(decision.rulebooks());
    LocalDate asOf = decision.asOf();
    return new DefaultExplanation(
        decision,
        evaluation(decision.workload(), asOf, context),
        reader,
        changed -> decide(changed, asOf, context, decision.decidedAt()));
  }

  private EvaluationContext evaluation(Workload workload, LocalDate asOf, List<?> context) {
    return new EvaluationContext(
        runtime,
        FieldAssignment.of(workload, rulebooks.vocabulary()),
        rulebooks.platform().on(asOf),
        context);
  }

  private void requireOwn(List<Rulebook> deciding) {
    if (!Set.copyOf(deciding).equals(Set.copyOf(rulebooks()))) {
      throw new IllegalArgumentException(
          ("Other rulebooks made the decision, so these cannot explain it. Only the decision has"
                  + " %s; only this advisor has %s. Maybe take the advisor from a"
                  + " RulebookRepository that has the rulebooks of the decision.")
              .formatted(without(deciding, rulebooks()), without(rulebooks(), deciding)));
    }
  }

  private static List<Rulebook> without(List<Rulebook> rulebooks, List<Rulebook> others) {
    return rulebooks.stream().filter(rulebook -> !others.contains(rulebook)).toList();
  }

  /** Without a decision, because a waiver has expired, it is no relaxation. */
  private String recommended(Workload workload, LocalDate asOf) {
    List<Object> facts = rulebooks.facts(workload, asOf);
    return runtime.loops().run(facts, Stratum.CHOOSE).conclusions().recommended();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  RuleRuntime runtime() {
    return runtime;
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    Objects.requireNonNull(type, "type");
    RuleInspector inspector = new RuleInspector(this, runtime, clock);
    return type.isInstance(inspector) ? type.cast(inspector) : Advisor.super.unwrap(type);
  }

  @Override
  public WorkloadReader reader() {
    return reader;
  }

  @Override
  public RuleCatalog catalog() {
    return rulebooks.catalog();
  }

  @Override
  public Thresholds thresholds() {
    return rulebooks.thresholds();
  }

  @Override
  public Ladder ladder() {
    return rulebooks.ladder();
  }

  @Override
  public Provenance provenance() {
    return runtime.provenance();
  }

  @Override
  public List<Rulebook> rulebooks() {
    return List.copyOf(rulebooks.books());
  }
}
