package io.github.lowestrung.internal.advisor;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.coverage.Coverage;
import io.github.lowestrung.coverage.CoverageMeter;
import io.github.lowestrung.explain.CauseFinder;
import io.github.lowestrung.handbook.ExpectedName;
import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.handbook.HandbookSource;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.handbook.TableSource;
import io.github.lowestrung.internal.coverage.CoverageAnalyzer;
import io.github.lowestrung.internal.review.RulebookReview;
import io.github.lowestrung.internal.runtime.RuleRuntime;
import io.github.lowestrung.internal.search.ChangeAttribution;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.review.Reviewer;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.rulebook.row.DatedRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What an advisor provides for tools that inspect its rules. Immutable and thread-safe.
 *
 * @param advisor the advisor
 * @param runtime its rules
 * @param clock tells the date of scenarios when no table does
 */
record RuleInspector(Advisor advisor, RuleRuntime runtime, Clock clock)
    implements Reviewer, CoverageMeter, HandbookSource, TableSource, CauseFinder.Rules {

  @Override
  public PlatformTables tables() {
    return runtime.rulebooks().platform().tables();
  }

  @Override
  public List<Finding> review(String rulebookId) {
    Objects.requireNonNull(rulebookId, "rulebookId");
    return RulebookReview.flaws(runtime.rulebooks(), rulebookId);
  }

  @Override
  public Coverage measure(String rulebookId, List<Scenario> scenarios, LocalDate asOf) {
    Objects.requireNonNull(rulebookId, "rulebookId");
    Objects.requireNonNull(scenarios, "scenarios");
    Objects.requireNonNull(asOf, "asOf");
    return CoverageAnalyzer.measure(runtime, rulebookId, scenarios, asOf);
  }

  @Override
  public List<Scenario> scenarios() {
    return HandbookBuilder.scenarios(runtime.rulebooks().files());
  }

  @Override
  public Set<String> names(ExpectedName kind) {
    Objects.requireNonNull(kind, "kind");
    return ScenarioNames.of(kind, runtime.rulebooks());
  }

  @Override
  public Handbook handbook() {
    LocalDate date =
        runtime.rulebooks().platform().tables().rows().stream()
            .map(DatedRow::asOf)
            .max(LocalDate::compareTo)
            .orElseGet(() -> LocalDate.now(clock));
    return new HandbookBuilder(advisor, runtime.rulebooks(), date).write();
  }

  @Override
  public CauseFinder since(CauseFinder.Rules before) {
    return new ChangeAttribution(((RuleInspector) before).runtime, runtime);
  }
}
