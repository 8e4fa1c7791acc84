package io.github.lowestrung.compiler;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.internal.builder.conf.ReproducibleExecutableModelGenerationOption;

/**
 * What the engine's compiler made of the rules of a rulebook. Where {@link #NAMES_FROM_CONTENT} is
 * set, the same rules give the same files, on any machine and JDK.
 *
 * @param errors what it objects to; empty when the rules compile
 * @param files what it wrote, by path; empty unless they do
 */
public record Compilation(List<Message> errors, SortedMap<String, byte[]> files) {

  /** A system property; unless it is true, the engine draws the names of classes by lot. */
  public static final String NAMES_FROM_CONTENT =
      ReproducibleExecutableModelGenerationOption.PROPERTY_NAME;

  private static final String SOURCES = "src/main/resources/";

  /** Compiles rules that use the classes which the application has. */
  public static Compilation of(String group, String artifact, SortedMap<String, byte[]> rules) {
    // A version of its own keeps compilations at the same time apart.
    String version = UUID.randomUUID().toString();
    return of(group, artifact, version, rules, Compilation.class.getClassLoader());
  }

  /**
   * Compiles rules.
   *
   * @param group of the rulebook
   * @param artifact of the rulebook
   * @param version of the rulebook, from which the engine takes the names of classes; not compiled
   *     by another thread at the same time
   * @param rules DRL files and decision tables by their paths below the root of the rulebook; may
   *     be empty
   * @param loader sees the classes that the rules use
   * @return what became of them
   */
  public static Compilation of(
      String group,
      String artifact,
      String version,
      SortedMap<String, byte[]> rules,
      ClassLoader loader) {
    if (rules.isEmpty()) {
      return new Compilation(List.of(), new TreeMap<>()); // a rulebook of tables needs no compiler
    }
    KieServices kie = KieServices.get();
    ReleaseId release = kie.newReleaseId(group, artifact, version);
    KieFileSystem sources = kie.newKieFileSystem();
    sources.generateAndWritePomXML(release);
    rules.forEach((path, bytes) -> sources.write(SOURCES + path, bytes));
    KieBuilder builder = kie.newKieBuilder(sources, loader);
    try {
      builder.buildAll(ExecutableModelProject.class);
      List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
      return new Compilation(
          List.copyOf(errors),
          errors.isEmpty() ? written((InternalKieModule) builder.getKieModule()) : new TreeMap<>());
    } finally {
      kie.getRepository().removeKieModule(release);
    }
  }

  /** Says a line for each error: its place and what the engine objects to. */
  public String objections() {
    return errors.stream()
        .map(error -> error.getPath() + ":" + error.getLine() + " " + error.getText())
        .collect(Collectors.joining("\n"));
  }

  private static SortedMap<String, byte[]> written(InternalKieModule module) {
    SortedMap<String, byte[]> written = new TreeMap<>();
    for (String name : module.getFileNames()) {
      if (MetadataClass.isNamed(name.substring(name.lastIndexOf('/') + 1))) {
        written.put(name, MetadataClass.ordered(module.getBytes(name)));
      } else if (isOfRules(name)) {
        written.put(name, module.getBytes(name));
      }
    }
    return written;
  }

  /** The engine also writes what {@code kmodule.xml} says already, as a class of its own. */
  private static boolean isOfRules(String name) {
    return name.endsWith("/drools-model")
        || (name.endsWith(".class") && !name.startsWith("org/drools/"));
  }
}
