package io.github.lowestrung.cli;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The class path under addresses that Java can read. In the address of what is in a jar, {@code !/}
 * ends the jar's own, so that a folder whose name ends in an exclamation mark hides all of it.
 */
final class ReachableClassPath {

  private static final String END_OF_JAR = "!/";

  private ReachableClassPath() {}

  /** Tells whether the tool lies in a folder that hides it. */
  static boolean isNeeded() {
    return own().getPath().contains(END_OF_JAR);
  }

  /** Makes a loader of what is on a class path that finds resources in jars, too. */
  static ClassLoader loader(String classPath) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      urls.add(new URL(Path.of(entry).toUri().toString().replace("!", "%21")));
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static URL own() {
    return ReachableClassPath.class.getProtectionDomain().getCodeSource().getLocation();
  }
}
