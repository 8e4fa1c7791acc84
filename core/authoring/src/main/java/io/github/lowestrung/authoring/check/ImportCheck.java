package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.DrlFile;
import io.github.lowestrung.authoring.source.SourceRule.Stretch;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** What a file of rules imports. */
final class ImportCheck {

  private final DrlFile file;
  private final List<String> types = new ArrayList<>();
  private final Set<String> functions = new HashSet<>();
  private final List<Stretch> broken = new ArrayList<>();

  private ImportCheck(DrlFile file) {
    this.file = file;
  }

  /** Reads imports, and reports those of what does not exist. */
  static ImportCheck of(DrlFile file, FindingCollector findings) {
    ImportCheck importCheck = new ImportCheck(file);
    String frame = file.frame();
    Matcher packaged = DrlFile.PACKAGE.matcher(frame);
    if (packaged.find()) {
      importCheck.types.add(packaged.group(1) + ".*");
    }
    Matcher matcher = DrlFile.IMPORT.matcher(frame);
    while (matcher.find()) {
      importCheck.add(matcher, findings);
    }
    return importCheck;
  }

  private void add(Matcher found, FindingCollector findings) {
    String target = found.group(2);
    if (found.group(1) == null) {
      types.add(target);
      if (!target.endsWith(".*") && load(target).isEmpty()) {
        report(found, target, TypeMembers.LIBRARY.keySet(), "type", findings);
      }
      return;
    }
    int dot = target.lastIndexOf('.');
    String name = target.substring(dot + 1);
    functions.add(name);
    Class<?> owner = dot < 0 ? null : load(target.substring(0, dot)).orElse(null);
    if (owner == null) {
      report(found, target, TypeMembers.LIBRARY.keySet(), "type", findings);
    } else if (!name.equals("*")
        && Arrays.stream(owner.getMethods()).map(Method::getName).noneMatch(name::equals)) {
      report(found, target, new TypeMembers(owner).names(), "method", findings);
    }
  }

  private void report(
      Matcher found, String target, Collection<String> known, String what, FindingCollector to) {
    broken.add(new Stretch(found.start(), found.end()));
    String name = target.substring(target.lastIndexOf('.') + 1);
    Class<?> type = TypeMembers.LIBRARY.get(name);
    to.add(
        SourceCheck.UNKNOWN_IMPORT,
        file.at(found.start(2)),
        "There is no %s (%s)%s"
            .formatted(
                what,
                target,
                (type == null
                        ? NameSuggestion.of(name, known)
                        : NameSuggestion.ofNearest(type.getName()))
                    .bracketedQuestion()),
        "Import one that exists; types of your own have to be on the class path.");
  }

  /** Returns the imports of what does not exist. */
  List<Stretch> broken() {
    return broken;
  }

  /** Tells whether a function can be called by its name alone. */
  boolean hasFunction(String name) {
    return functions.contains(name) || functions.contains("*");
  }

  /** Finds the type that a name stands for. */
  Optional<Class<?>> type(String name) {
    for (String imported : types) {
      if (imported.endsWith("." + name)) {
        return load(imported);
      }
    }
    for (String imported : types) {
      if (imported.endsWith(".*")) {
        Optional<Class<?>> type = load(imported.replaceAll("\\*$", name));
        if (type.isPresent()) {
          return type;
        }
      }
    }
    Optional<Class<?>> ofJava = load("java.lang." + name);
    return ofJava.isPresent() ? ofJava : load(name);
  }

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, ImportCheck.class.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      int dot = name.lastIndexOf('.');
      boolean nested = dot > 0 && name.substring(0, dot).matches(".*\\.[A-Z]\\w*");
      return nested
          ? load(name.substring(0, dot) + "$" + name.substring(dot + 1))
          : Optional.empty();
    }
  }
}
