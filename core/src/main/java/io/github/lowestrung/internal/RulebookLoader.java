package io.github.lowestrung.internal;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.rulebook.RulebookException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.base.util.Drools;

/**
 * Sees some rulebooks and no others: those of the parent stay out of sight, even where their
 * classes have the same names. Library and engine are the parent's.
 */
final class RulebookLoader extends URLClassLoader {

  private static final List<String> SHARED =
      List.of("java.", "org.kie.", "org.drools.", Advisor.class.getPackageName() + ".");

  private final Set<String> rulePackages = new HashSet<>();

  RulebookLoader(List<URL> places, ClassLoader parent) {
    super(places.toArray(URL[]::new), parent);
    for (URL place : places) {
      for (String model : files(place).modelClasses(Drools.getFullVersion())) {
        rulePackages.add(model.substring(0, model.lastIndexOf('.') + 1));
      }
    }
  }

  /** Returns where given kjars are, or refuses what is none. */
  static List<URL> places(List<Path> jars) {
    if (jars.isEmpty()) {
      throw new RulebookException(
          "No rulebook was given, so that nothing can be decided. Maybe name a kjar.");
    }
    return jars.stream().map(RulebookLoader::place).toList();
  }

  private static URL place(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new RulebookException(
          "There is no rulebook (" + jar + "). Maybe check its name: a rulebook is a jar.");
    }
    try {
      URL place = jar.toUri().toURL();
      files(place);
      return place;
    } catch (MalformedURLException e) {
      throw new RulebookException(
          "The rulebook (" + jar + ") cannot be read. Maybe copy it anew.", e);
    }
  }

  /** Returns the files of the rulebook at a place: a jar, or a folder of classes. */
  static RulebookFiles files(URL place) {
    try (URLClassLoader content = new URLClassLoader(new URL[] {place}, null)) {
      URL descriptor = content.findResource(RulebookFiles.DESCRIPTOR);
      if (descriptor == null) {
        throw new RulebookException(
            "The file ("
                + place.getPath()
                + ") is no rulebook: it has no "
                + RulebookFiles.DESCRIPTOR
                + ". Maybe another jar is meant.");
      }
      return new RulebookFiles(descriptor);
    } catch (IOException e) {
      throw new RulebookException(
          "The rulebook (" + place.getPath() + ") cannot be read. Maybe copy it anew.", e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean rule = rulePackages.stream().anyMatch(name::startsWith);
    if (!rule && SHARED.stream().anyMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      try {
        return findClass(name);
      } catch (ClassNotFoundException e) {
        if (rule) {
          throw e;
        }
        return super.loadClass(name, resolve);
      }
    }
  }

  @Override
  public URL getResource(String name) {
    URL own = findResource(name);
    return own != null || isOfRulebooks(name) ? own : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> resources = new ArrayList<>(Collections.list(findResources(name)));
    if (!isOfRulebooks(name)) {
      resources.addAll(Collections.list(getParent().getResources(name)));
    }
    return Collections.enumeration(resources);
  }

  private static boolean isOfRulebooks(String name) {
    return name.startsWith("META-INF/lowest-rung/") || name.equals("META-INF/kmodule.xml");
  }
}
