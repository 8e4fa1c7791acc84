package io.github.lowestrung.audit.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.RecordKind;
import io.github.lowestrung.audit.store.OrderedParallel;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Outcome;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.CauseFinder;
import io.github.lowestrung.explain.CauseFinder.Cause;
import io.github.lowestrung.explain.CauseFinder.Causes;
import io.github.lowestrung.explain.CauseFinder.Change;
import io.github.lowestrung.workload.PipelineStage;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.problem.Display;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds which recorded decisions other rulebooks would make differently, and which change of a rule
 * caused that. Immutable and thread-safe.
 */
public final class DecisionBacktest {

  private final RulebookRepository shelf;
  private final Advisor against;
  private final Map<Advisor, CauseFinder> changes = new ConcurrentHashMap<>();

  /**
   * Compares with other rulebooks.
   *
   * @param shelf the rulebooks at hand; with those that decided, causes can be proven
   * @param against decides with the other rulebooks
   */
  public DecisionBacktest(RulebookRepository shelf, Advisor against) {
    this.shelf = Objects.requireNonNull(shelf, "shelf");
    this.against = Objects.requireNonNull(against, "against");
  }

  /**
   * Compares every record of a ledger, on all cores and with a bounded number of records in memory.
   *
   * @param ledger the ledger, which is not verified
   * @return the result for each, in order; close the stream after use
   * @throws io.github.lowestrung.audit.LedgerException when the ledger cannot be read or is damaged
   */
  public Stream<BacktestResult> of(LedgerView ledger) {
    return OrderedParallel.map(ledger.stream(), this::compare);
  }

  private BacktestResult compare(AuditRecord record) {
    if (record.kind() != RecordKind.DECISION && record.kind() != RecordKind.PIPELINE) {
      return new BacktestResult(record.seq(), 0, List.of(), null);
    }
    Optional<String> obstacle = RecordedRequest.obstacle(record);
    if (obstacle.isPresent()) {
      return new BacktestResult(record.seq(), 0, List.of(), obstacle.get());
    }
    RecordedRequest recordedRequest = RecordedRequest.of(record).orElseThrow();
    List<RecordedAnswer> recorded = recorded(record, recordedRequest);
    List<Decision> now;
    try {
      now = against.decide(recordedRequest.subject(), recordedRequest.asOf()).decisions();
    } catch (RuntimeException e) {
      ChangedDecision failed =
          recorded.get(0).flip(null, Display.failure(e), new Causes(List.of(), false));
      return new BacktestResult(record.seq(), recorded.size(), List.of(failed), null);
    }
    List<ChangedDecision> flips = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      Answer after = Answer.of(now.get(i));
      if (!after.equals(recorded.get(i).answer())) {
        flips.add(recorded.get(i).flip(after, null, causes(recorded.get(i), after, now.get(i))));
      }
    }
    return new BacktestResult(record.seq(), now.size(), flips, null);
  }

  private static List<RecordedAnswer> recorded(
      AuditRecord record, RecordedRequest recordedRequest) {
    JsonNode decision = record.content().get("decision");
    LocalDate asOf = recordedRequest.asOf();
    if (recordedRequest.subject() instanceof Workload workload) {
      return List.of(new RecordedAnswer(record, decision, null, workload, asOf));
    }
    List<Workload> workloads = recordedRequest.subject().workloads();
    List<RecordedAnswer> stages = new ArrayList<>();
    for (int i = 0; i < workloads.size(); i++) {
      PipelineStage stage = new PipelineStage(i + 1, workloads.size());
      JsonNode document = decision.get("stages").get(i);
      stages.add(new RecordedAnswer(record, document, stage, workloads.get(i), asOf));
    }
    return stages;
  }

  /**
   * A decision of a record.
   *
   * @param record the record
   * @param decision its document
   * @param stage its place in a pipeline; null when it stands alone
   * @param workload what was decided
   * @param asOf date whose platform facts applied
   */
  private record RecordedAnswer(
      AuditRecord record,
      JsonNode decision,
      PipelineStage stage,
      Workload workload,
      LocalDate asOf) {

    Answer answer() {
      JsonNode recommendation = decision.path("recommendation");
      if (recommendation.isMissingNode()) {
        boolean forbidden = decision.path("outcome").asText().equals(Outcome.FORBIDDEN.term());
        return forbidden ? Answer.FORBIDDEN : Answer.NONE_VIABLE;
      }
      Map<String, String> configuration = new TreeMap<>();
      recommendation
          .path("configuration")
          .properties()
          .forEach(entry -> configuration.put(entry.getKey(), entry.getValue().asText()));
      return new Answer(
          recommendation.path("approach").asText(),
          recommendation.path("rung").doubleValue(),
          configuration);
    }

    ChangedDecision flip(Answer after, String failure, Causes causes) {
      JsonNode whole = record.content().get("decision");
      return new ChangedDecision(
          record.seq(),
          record.hash(),
          stage == null ? workload.id() : whole.path("id").textValue(),
          stage == null ? null : workload.id(),
          answer(),
          after,
          failure,
          causes.causes(),
          causes.proven());
    }
  }

  private Causes causes(RecordedAnswer recordedAnswer, Answer after, Decision now) {
    return shelf
        .find(recordedAnswer.record().provenance().orElseThrow().rulebooks())
        .map(before -> changes.computeIfAbsent(before, this::changesSince))
        .map(
            known ->
                known.of(
                    recordedAnswer.workload(),
                    recordedAnswer.stage(),
                    recordedAnswer.asOf(),
                    after))
        .orElseGet(() -> new Causes(firedDifferently(recordedAnswer.decision(), now), false));
  }

  private CauseFinder changesSince(Advisor before) {
    CauseFinder.Rules older = before.unwrap(CauseFinder.Rules.class);
    return against.unwrap(CauseFinder.Rules.class).since(older);
  }

  /** Returns the rules whose firings differ. Which of them changed is not known. */
  private static List<Cause> firedDifferently(JsonNode recorded, Decision now) {
    Set<List<String>> before = new HashSet<>();
    recorded
        .path("trail")
        .forEach(f -> before.add(List.of(f.path("rule").asText(), f.path("reason").asText())));
    Set<List<String>> after = new HashSet<>();
    now.trail().forEach(trailEntry -> after.add(List.of(trailEntry.rule(), trailEntry.reason())));
    Set<String> rules = new TreeSet<>();
    before.stream().filter(f -> !after.contains(f)).forEach(f -> rules.add(f.get(0)));
    after.stream().filter(f -> !before.contains(f)).forEach(f -> rules.add(f.get(0)));
    return rules.stream().map(rule -> new Cause(rule, Change.FIRES_DIFFERENTLY)).toList();
  }
}
