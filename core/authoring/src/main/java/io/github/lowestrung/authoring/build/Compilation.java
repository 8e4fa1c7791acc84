package io.github.lowestrung.authoring.build;

import io.github.lowestrung.authoring.source.RulebookDirectory;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * What the engine's compiler made of the rules of a directory.
 *
 * @param errors what it objects to; empty when the rules compile
 * @param files what it wrote, by path; empty unless they do
 */
public record Compilation(List<Message> errors, SortedMap<String, byte[]> files) {

  private static final String SOURCES = "src/main/resources/";

  public static Compilation of(RulebookDirectory directory) {
    return of(directory.group(), directory.artifact(), directory.rules());
  }

  /** Compiles rules that stand in a rulebook, given by their paths below its root. */
  public static Compilation of(String group, String artifact, SortedMap<String, byte[]> rules) {
    if (rules.isEmpty()) {
      return new Compilation(List.of(), new TreeMap<>()); // a rulebook of tables needs no compiler
    }
    KieServices kie = KieServices.get();
    // A version of its own keeps builds at the same time apart; it is written nowhere.
    ReleaseId release = kie.newReleaseId(group, artifact, UUID.randomUUID().toString());
    KieFileSystem sources = kie.newKieFileSystem();
    sources.generateAndWritePomXML(release);
    rules.forEach((path, bytes) -> sources.write(SOURCES + path, bytes));
    KieBuilder builder = kie.newKieBuilder(sources, Compilation.class.getClassLoader());
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

  /** Returns what a kjar of the directory holds, once its rules compile. */
  public SortedMap<String, byte[]> kjar(RulebookDirectory directory) {
    SortedMap<String, byte[]> kjar = new TreeMap<>(directory.files());
    kjar.putAll(files);
    return kjar;
  }

  private static SortedMap<String, byte[]> written(InternalKieModule module) {
    SortedMap<String, byte[]> written = new TreeMap<>();
    for (String name : module.getFileNames()) {
      if (name.endsWith(".class") || name.endsWith("/drools-model")) {
        written.put(name, module.getBytes(name));
      }
    }
    return written;
  }
}
