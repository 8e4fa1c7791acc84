package io.github.lowestrung.authoring;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.RuleInfo;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.workload.KnownNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The rulebooks that a rulebook will stand beside: those of the class path, but for itself, and
 * those that were given. Immutable.
 */
final class Neighbours {

  private final ClassLoader loader;
  private final List<Path> given;
  private final Advisor advisor;

  /**
   * Loads the others.
   *
   * @param id group and artifact of the rulebook; null when it has none
   * @param given further rulebooks
   * @throws io.github.lowestrung.rulebook.RulebookException when one of them cannot be used
   */
  Neighbours(String id, List<Path> given) {
    this.loader = new WithoutRulebook(Advisor.class.getClassLoader(), id);
    this.given = List.copyOf(given);
    this.advisor = given.isEmpty() && !anyOnClassPath() ? null : builder().build();
  }

  private boolean anyOnClassPath() {
    try {
      return loader.getResources(RulebookDirectory.DESCRIPTOR).hasMoreElements();
    } catch (IOException e) {
      throw new UncheckedIOException("The class path cannot be searched for rulebooks.", e);
    }
  }

  private Advisor.Builder builder() {
    Advisor.Builder builder = Advisor.builder().classLoader(loader);
    given.forEach(builder::addRulebook);
    return builder;
  }

  /** Loads a rulebook beside the others. */
  Advisor with(Path directory) {
    return builder().addRulebook(directory).build();
  }

  Optional<RuleInfo> ruleOf(String id) {
    return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  Optional<RuleInfo> ruleNamed(String name) {
    return rules().stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** Returns the names that workloads may use; none, so that all are taken, where nobody knows. */
  KnownNames names() {
    return advisor == null
        ? new KnownNames(List.of(), List.of(), List.of())
        : advisor.reader().names();
  }

  private List<RuleInfo> rules() {
    return advisor == null ? List.of() : advisor.catalog().rules();
  }

  List<String> ids() {
    return rules().stream().map(RuleInfo::id).toList();
  }

  List<Approach> approaches() {
    return advisor == null ? List.of() : advisor.ladder().approaches();
  }

  List<Double> rungs() {
    return advisor == null
        ? List.of()
        : advisor.ladder().rungs().stream().map(Rung::number).toList();
  }
}
