package io.github.lowestrung.audit.replay;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.AdvisorBuilder;
import io.github.lowestrung.RulebookChoice;
import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.RecordKind;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps rulebooks available, several versions of one included, and finds the advisor that a record
 * was decided by. Loads each combination of rulebooks once, when it is first wanted. Thread-safe.
 */
public final class RulebookRepository {

  private final RulebookChoice choice;
  private final Map<List<Rulebook>, CompletableFuture<Advisor>> advisors =
      new ConcurrentHashMap<>();

  /**
   * Creates a repository of rulebooks, beside those of the class path.
   *
   * @param jars their kjars; may be none
   * @throws RulebookException when one of them is missing or is not a rulebook
   */
  public RulebookRepository(List<Path> jars) {
    AdvisorBuilder builder = Advisor.builder();
    jars.forEach(builder::addRulebook);
    choice = builder.choice();
  }

  /**
   * Finds the advisor over exactly these rulebooks.
   *
   * @param rulebooks what a record names
   * @return the advisor, the same each time; empty when one of the rulebooks is missing
   * @throws RulebookException when the rulebooks cannot be used together
   */
  public Optional<Advisor> find(List<Rulebook> rulebooks) {
    if (rulebooks.isEmpty() || !missing(rulebooks).isEmpty()) {
      return Optional.empty();
    }
    CompletableFuture<Advisor> known = advisors.get(rulebooks);
    return Optional.of(known == null ? load(List.copyOf(rulebooks)) : wait(known));
  }

  /**
   * Returns the rulebooks that are missing.
   *
   * @param rulebooks what a record names
   * @return those of them that are missing; empty when all are available
   */
  public List<Rulebook> missing(List<Rulebook> rulebooks) {
    return rulebooks.stream().filter(rulebook -> !choice.has(rulebook)).toList();
  }

  /**
   * Explains a recorded decision, by the rulebooks that made it.
   *
   * @param record the record, which is not verified
   * @param stage id of the stage that is meant; null when the record is of a single workload
   * @return the explanation, never null
   * @throws IllegalArgumentException when nothing was decided, the record hides facts, the pipeline
   *     has no such stage, or a rulebook is not at hand; the message names what is missing
   * @throws RulebookException when the rulebooks cannot be used together
   */
  public Explanation explain(AuditRecord record, String stage) {
    if (record.kind() != RecordKind.DECISION && record.kind() != RecordKind.PIPELINE) {
      throw new IllegalArgumentException(
          ("The %s has no decision that could be explained: it is about a %s. Maybe another"
                  + " record is meant.")
              .formatted(record, record.kind().term()));
    }
    if (!record.masked().isEmpty()) {
      throw new IllegalArgumentException(
          ("The %s hides %s, so its decision cannot be explained. Maybe decide the workload again"
                  + " where its facts are known.")
              .formatted(record, record.masked()));
    }
    List<Rulebook> deciding = record.provenance().orElseThrow().rulebooks();
    Advisor advisor =
        find(deciding)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        ("The %s was decided by rulebooks that are not at hand: %s. "
                                + "Maybe add their kjars to the repository.")
                            .formatted(record, missing(deciding))));
    SubjectDecision decision = record.decision().orElseThrow();
    return decision instanceof PipelineDecision pipeline
        ? advisor.explain(pipeline, stage)
        : advisor.explain((Decision) decision);
  }

  private Advisor load(List<Rulebook> rulebooks) {
    // Loading uses the common pool, whose threads may all wait here: only a future lets them help.
    CompletableFuture<Advisor> mine = new CompletableFuture<>();
    CompletableFuture<Advisor> other = advisors.putIfAbsent(rulebooks, mine);
    if (other != null) {
      return wait(other);
    }
    try {
      mine.complete(choice.build(rulebooks));
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
    }
    return wait(mine);
  }

  private static Advisor wait(CompletableFuture<Advisor> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RulebookException refused ? refused : e;
    }
  }
}
