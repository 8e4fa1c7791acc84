package io.github.lowestrung.internal.rulebook;

import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of rulebooks, those of the class path included. Immutable and thread-safe. */
public final class RulebookLocator {

  private final ClassLoader classPath;
  private final Map<Rulebook, RulebookContent> places = new HashMap<>();

  /** Looks at rulebooks without loading their rules. */
  public RulebookLocator(RulebookSources sources) {
    classPath = sources.classPath();
    if (sources.withClassPath()) {
      LoadedRulebooks.seen(classPath).forEach(this::add);
    }
    sources.read().forEach(this::add);
  }

  private void add(RulebookFiles files) {
    places.put(files.rulebook(), files.content());
  }

  public boolean has(Rulebook rulebook) {
    return places.containsKey(rulebook);
  }

  /** Loads rulebooks that exist. */
  public LoadedRulebooks load(List<Rulebook> rulebooks) {
    List<RulebookFiles> wanted =
        rulebooks.stream().map(places::get).map(RulebookFiles::new).toList();
    return new LoadedRulebooks(new RulebookClassLoader(wanted, List.of(), classPath));
  }
}
