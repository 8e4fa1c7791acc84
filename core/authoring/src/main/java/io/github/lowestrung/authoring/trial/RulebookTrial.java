package io.github.lowestrung.authoring.trial;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.DecisionException;
import io.github.lowestrung.authoring.build.NeighbourRulebooks;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.coverage.Coverage;
import io.github.lowestrung.coverage.CoverageMeter;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.workload.problem.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the rules of a directory to the scenarios beside them. Immutable and thread-safe.
 *
 * @param rulebook id of the rulebook, with its version
 * @param results how each scenario went, in the order of the files
 * @param coverage how well the scenarios exercise the rules; of those that could be decided
 */
public record RulebookTrial(String rulebook, List<Result> results, Coverage coverage) {

  /** Keeps a copy of the list. */
  public RulebookTrial {
    results = List.copyOf(results);
  }

  /**
   * How a scenario went.
   *
   * @param scenario its file and id
   * @param misses everything in which the decision differs from what was expected; empty when
   *     nothing does
   */
  public record Result(String scenario, List<String> misses) {

    /** Keeps a copy of the list. */
    public Result {
      misses = List.copyOf(misses);
    }
  }

  /**
   * Tries a directory beside the rulebooks of the class path and others. Where the class path has a
   * rulebook of the same id, the directory takes its place.
   *
   * @param directory holds {@code META-INF/lowest-rung/rulebook.yaml} and rules, or is a Maven
   *     project whose {@code src/main/resources} does
   * @param besides kjars or directories of further rulebooks
   * @param asOf the date of decisions whose scenarios have none of their own
   * @return what was seen
   * @throws io.github.lowestrung.rulebook.RulebookException when the rulebook cannot be used
   */
  public static RulebookTrial of(Path directory, List<Path> besides, LocalDate asOf) {
    RulebookDirectory rulebook = RulebookDirectory.read(directory);
    String id = rulebook.group() + ":" + rulebook.artifact();
    Advisor advisor = new NeighbourRulebooks(id, besides).with(directory);
    String version =
        advisor.rulebooks().stream()
            .map(Rulebook::id)
            .filter(loaded -> loaded.startsWith(id + ":"))
            .findFirst()
            .orElseThrow();
    List<Result> results = new ArrayList<>();
    List<Scenario> decided = new ArrayList<>();
    for (Scenario scenario : Scenario.of(advisor)) {
      if (scenario.rulebook().equals(version)) {
        results.add(result(scenario, advisor, asOf, decided));
      }
    }
    return new RulebookTrial(
        version, results, CoverageMeter.of(advisor).measure(version, decided, asOf));
  }

  private static Result result(
      Scenario scenario, Advisor advisor, LocalDate asOf, List<Scenario> decided) {
    List<Problem> flaws = scenario.flaws(advisor);
    if (!flaws.isEmpty()) {
      return new Result(scenario.toString(), scenario.messages(flaws));
    }
    try {
      List<String> misses = scenario.misses(scenario.decide(advisor, asOf));
      decided.add(scenario);
      return new Result(scenario.toString(), misses);
    } catch (DecisionException e) {
      return new Result(scenario.toString(), List.of(e.getMessage()));
    }
  }

  /**
   * Tells whether every scenario went as expected.
   *
   * @return true when there are scenarios and none has misses
   */
  public boolean passed() {
    return !results.isEmpty() && results.stream().allMatch(result -> result.misses().isEmpty());
  }
}
