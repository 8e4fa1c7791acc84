package io.github.lowestrung.internal.rulebook;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.internal.advisor.DefaultAdvisor;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows where rulebooks are, those of the class path included. Immutable and thread-safe. */
public final class RulebookLocator {

  private final ClassLoader classPath;
  private final Map<Rulebook, RulebookContent> places = new HashMap<>();

  /**
   * Looks at rulebooks without loading their rules.
   *
   * @param jars kjars beside the class path
   * @param classPath sees further rulebooks, or none
   * @throws RulebookException when one of the jars is no rulebook
   */
  public RulebookLocator(List<Path> jars, ClassLoader classPath) {
    this.classPath = classPath;
    List<RulebookFiles> all = new ArrayList<>(LoadedRulebooks.seen(classPath));
    jars.forEach(jar -> all.add(new RulebookFiles(SnapshotContent.of(jar))));
    all.forEach(files -> places.put(files.rulebook(), files.content()));
  }

  /**
   * Tells whether a rulebook is there.
   *
   * @param rulebook what is wanted
   * @return true when it is
   */
  public boolean has(Rulebook rulebook) {
    return places.containsKey(rulebook);
  }

  /**
   * Loads an advisor over rulebooks that are there.
   *
   * @param rulebooks which
   * @return the advisor
   * @throws RulebookException when they cannot be used together
   */
  public Advisor load(List<Rulebook> rulebooks) {
    List<RulebookFiles> wanted =
        rulebooks.stream().map(places::get).map(RulebookFiles::new).toList();
    return DefaultAdvisor.load(
        () -> new LoadedRulebooks(new RulebookClassLoader(wanted, List.of(), classPath)),
        Clock.systemUTC(),
        List.of());
  }
}
