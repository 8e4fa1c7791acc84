package io.github.lowestrung.authoring.build;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.AdvisorBuilder;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.threshold.Parameter;
import io.github.lowestrung.workload.term.KnownNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The rulebooks that a rulebook will stand beside: those of the class path, but for itself, and
 * those that were given. They are loaded when first asked about. Not thread-safe.
 */
public final class NeighbourRulebooks {

  /** A class path does not change while a process runs, so its rulebooks are loaded once. */
  private static volatile Advisor classPath;

  private final FilteredClassLoader loader;
  private final List<Path> given;
  private Optional<Advisor> known;

  /**
   * Names the others.
   *
   * @param id group and artifact of the rulebook; null when it has none
   * @param given further rulebooks
   */
  public NeighbourRulebooks(String id, List<Path> given) {
    this.loader = new FilteredClassLoader(Advisor.class.getClassLoader(), id);
    this.given = List.copyOf(given);
  }

  /** Returns the others, loaded; empty where there are none. */
  private Optional<Advisor> advisor() {
    if (known == null) {
      boolean none = given.isEmpty() && !anyOnClassPath();
      boolean all = given.isEmpty() && !loader.hidesAny();
      known = none ? Optional.empty() : Optional.of(all ? classPath() : builder().build());
    }
    return known;
  }

  private static Advisor classPath() {
    Advisor loaded = classPath;
    if (loaded == null) {
      loaded = Advisor.create();
      classPath = loaded;
    }
    return loaded;
  }

  private boolean anyOnClassPath() {
    try {
      return loader.getResources(RulebookDirectory.DESCRIPTOR).hasMoreElements();
    } catch (IOException e) {
      throw new UncheckedIOException("The class path cannot be searched for rulebooks.", e);
    }
  }

  private AdvisorBuilder builder() {
    AdvisorBuilder builder = Advisor.builder().classLoader(loader);
    given.forEach(builder::addRulebook);
    return builder;
  }

  /** Loads a rulebook beside the others. */
  public Advisor with(Path directory) {
    return builder().addRulebook(directory).build();
  }

  public Optional<RuleInfo> ruleOf(String id) {
    return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  public Optional<RuleInfo> ruleNamed(String name) {
    return rules().stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** Returns the names that workloads may use; none, so that all are taken, where nobody knows. */
  public KnownNames names() {
    return advisor()
        .map(others -> others.reader().names())
        .orElse(new KnownNames(List.of(), List.of(), List.of()));
  }

  private List<RuleInfo> rules() {
    return advisor().map(others -> others.catalog().rules()).orElse(List.of());
  }

  public List<String> ids() {
    return rules().stream().map(RuleInfo::id).toList();
  }

  public List<Approach> approaches() {
    return advisor().map(others -> others.ladder().approaches()).orElse(List.of());
  }

  /** Returns the parameters that the others publish. */
  public List<Parameter> parameters() {
    return advisor().map(others -> others.thresholds().parameters()).orElse(List.of());
  }

  public List<Double> rungs() {
    return advisor().stream()
        .flatMap(others -> others.ladder().rungs().stream())
        .map(Rung::number)
        .toList();
  }
}
