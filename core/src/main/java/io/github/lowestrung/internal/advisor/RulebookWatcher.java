package io.github.lowestrung.internal.advisor;

import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.Reload;
import io.github.lowestrung.Reload.ReloadStatus;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.internal.review.RulebookReview;
import io.github.lowestrung.internal.rulebook.RulebookFiles;
import io.github.lowestrung.internal.rulebook.RulebookSources;
import io.github.lowestrung.internal.runtime.EngineChoice;
import io.github.lowestrung.review.Severity;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Loads new versions of given rulebooks beside the one in use. Any thread may ask for the current
 * advisor; one at a time looks for changes.
 */
final class RulebookWatcher {

  private final RulebookSources sources;
  private final EngineChoice engine;
  private final Clock clock;
  private final List<DecisionListener> listeners;
  private volatile DefaultAdvisor current;
  private List<Path> joined;
  private Set<String> artifacts;
  private Map<String, List<Long>> tried;
  private Map<String, List<Long>> seen;

  /**
   * Loads the first version.
   *
   * @param sources the sources of the rulebooks
   * @param engine what fires the rules
   * @param clock the clock for the time of decisions
   * @param listeners called for decisions
   * @throws RulebookException when the first version cannot be used
   */
  RulebookWatcher(
      RulebookSources sources, EngineChoice engine, Clock clock, List<DecisionListener> listeners) {
    this.sources = sources;
    this.engine = engine;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
    tried = sources.stamps();
    seen = tried;
    joined = sources.present();
    List<RulebookFiles> read = sources.read();
    artifacts = artifacts(read);
    List<String> faults = adopt(read);
    if (!faults.isEmpty()) {
      throw new RulebookException(
          ("The rulebooks %s do not pass:\n%s\nMaybe 'lowest-rung rules check' and 'lowest-rung"
                  + " rules test' show more.")
              .formatted(
                  read.stream().map(RulebookFiles::named).toList(), String.join("\n", faults)));
    }
  }

  /**
   * Returns the advisor over the last good version.
   *
   * @return the advisor
   */
  DefaultAdvisor current() {
    return current;
  }

  /**
   * Looks for a new version, and adopts it when it is good.
   *
   * @return its outcome, or empty when there is none or it is not complete yet
   */
  synchronized Optional<Reload> look() {
    Map<String, List<Long>> stamps = sources.stamps();
    boolean settled = stamps.equals(seen);
    seen = stamps;
    if (!settled || stamps.equals(tried)) {
      return Optional.empty();
    }
    tried = stamps;
    try {
      return replace();
    } catch (RulebookException e) {
      return Optional.of(reload(ReloadStatus.REFUSED, List.of(e.getMessage())));
    } catch (RuntimeException | Error e) {
      String why = "The new version cannot be used: " + e + ". Maybe its kjar is incomplete.";
      return Optional.of(reload(ReloadStatus.REFUSED, List.of(why)));
    }
  }

  private Optional<Reload> replace() {
    sources.requireStillThere(joined);
    List<Path> present = sources.present();
    List<RulebookFiles> read = sources.read();
    requireSameRulebooks(read);
    if (isCurrent(read)) {
      return Optional.of(reload(ReloadStatus.UNCHANGED, List.of()));
    }
    List<String> faults = adopt(read);
    if (!faults.isEmpty()) {
      return Optional.of(reload(ReloadStatus.REFUSED, faults));
    }
    joined = present;
    artifacts = artifacts(read);
    return Optional.of(reload(ReloadStatus.SWAPPED, List.of()));
  }

  /** Returns what rulebooks are called, whatever their version. */
  private static Set<String> artifacts(List<RulebookFiles> read) {
    return read.stream()
        .map(files -> files.id().substring(0, files.id().lastIndexOf(':')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Another rulebook in the place of one is no new version of it: all its rules would vanish. */
  private void requireSameRulebooks(List<RulebookFiles> read) {
    Set<String> gone = new TreeSet<>(artifacts);
    gone.removeAll(artifacts(read));
    if (!gone.isEmpty()) {
      throw new RulebookException(
          ("The rulebook %s is not among those that are there now: %s. Its rules would vanish."
                  + " Maybe the wrong jar was laid over it; to replace it for good, start anew.")
              .formatted(gone, read.stream().map(RulebookFiles::named).toList()));
    }
  }

  private Reload reload(ReloadStatus reloadStatus, List<String> reasons) {
    return new Reload(reloadStatus, current.rulebooks(), reasons, clock.instant());
  }

  private boolean isCurrent(List<RulebookFiles> read) {
    List<Rulebook> known = current.rulebooks();
    return known.size() == read.size() + sources.besides().size()
        && read.stream().map(RulebookFiles::rulebook).allMatch(known::contains);
  }

  /** Adopts a version, unless its review or its own scenarios find something wrong with it. */
  private List<String> adopt(List<RulebookFiles> read) {
    DefaultAdvisor loaded = DefaultAdvisor.load(() -> sources.load(read), engine, clock, List.of());
    List<String> faults = new ArrayList<>();
    for (RulebookFiles book : read) {
      RulebookReview.flaws(loaded.runtime().rulebooks(), book.id()).stream()
          .filter(finding -> finding.check().severity() == Severity.ERROR)
          .forEach(finding -> faults.add("rule " + finding.rule() + ": " + finding.message()));
    }
    LocalDate today = LocalDate.now(clock);
    for (Scenario scenario : HandbookBuilder.scenarios(read)) {
      scenario
          .misses(scenario.decide(loaded, today))
          .forEach(miss -> faults.add("scenario " + scenario + ": " + miss));
    }
    if (faults.isEmpty()) {
      current = loaded.telling(listeners);
    }
    return faults;
  }
}
