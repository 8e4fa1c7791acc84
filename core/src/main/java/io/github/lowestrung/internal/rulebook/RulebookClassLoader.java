package io.github.lowestrung.internal.rulebook;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.base.util.Drools;

/**
 * Loads the classes of given rulebooks, so that several versions of one can be loaded side by side.
 * Their rules are private; other classes come from the library, the engine, the rulebooks and the
 * class path, in this order. It holds no file open, so that it need not be closed.
 */
final class RulebookClassLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private static final String LIBRARY = "io.github.lowestrung.";

  private static final List<String> SHARED = List.of("java.", "org.kie.", "org.drools.", LIBRARY);

  private final List<RulebookFiles> given;
  private final Set<String> rulePackages = new HashSet<>();

  /**
   * Prepares for rulebooks.
   *
   * @param given those whose classes it loads
   * @param parent sees the library
   */
  RulebookClassLoader(List<RulebookFiles> given, ClassLoader parent) {
    super(parent);
    this.given = given;
    for (RulebookFiles files : given) {
      for (String model : files.modelClasses(Drools.getFullVersion())) {
        rulePackages.add(model.substring(0, model.lastIndexOf('.') + 1));
      }
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
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String path = name.replace('.', '/') + ".class";
    for (RulebookFiles files : given) {
      try (InputStream in = files.content().open(path)) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (FileNotFoundException e) {
        // another may have it
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
    throw new ClassNotFoundException(name);
  }
}
