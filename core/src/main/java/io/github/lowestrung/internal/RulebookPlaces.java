package io.github.lowestrung.internal;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.rulebook.Rulebook;
import io.github.lowestrung.rulebook.RulebookException;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows where rulebooks are, those of the class path included. Immutable and thread-safe. */
public final class RulebookPlaces {

  private final ClassLoader classPath;
  private final Map<Rulebook, URL> places = new HashMap<>();

  /**
   * Looks at rulebooks without loading their rules.
   *
   * @param jars kjars beside the class path
   * @param classPath sees further rulebooks, or none
   * @throws RulebookException when one of the jars is no rulebook
   */
  public RulebookPlaces(List<Path> jars, ClassLoader classPath) {
    this.classPath = classPath;
    try {
      for (URL descriptor : Collections.list(classPath.getResources(RulebookFiles.DESCRIPTOR))) {
        RulebookFiles files = new RulebookFiles(descriptor);
        places.put(files.rulebook(), files.place());
      }
    } catch (IOException e) {
      throw new RulebookException("The class path cannot be searched for rulebooks.", e);
    }
    if (!jars.isEmpty()) {
      for (URL place : RulebookLoader.places(jars)) {
        places.put(RulebookLoader.files(place).rulebook(), place);
      }
    }
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
    List<URL> wanted = rulebooks.stream().map(places::get).toList();
    return DefaultAdvisor.load(new RulebookLoader(wanted, classPath), Clock.systemUTC(), List.of());
  }
}
