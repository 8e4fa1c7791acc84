package io.github.lowestrung.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;

/** A kjar of another version: this build's own, edited. */
final class KjarVersion {

  private static final String RULES = "io/github/lowestrung/rules/";
  private static final String META = "META-INF/lowest-rung/";

  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private boolean rulesEdited;

  /** Begins with this build's own rulebook. */
  KjarVersion() {
    try {
      Path classes =
          Path.of(Advisor.class.getResource("/" + META + "rulebook.yaml").toURI())
              .getParent()
              .getParent()
              .getParent();
      try (Stream<Path> all = Files.walk(classes)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String name = classes.relativize(file).toString().replace('\\', '/');
          files.put(name, Files.readAllBytes(file));
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  KjarVersion version(String version) {
    return edit(
        META + "rulebook.yaml", text -> text.replaceFirst("version: .*", "version: " + version));
  }

  KjarVersion table(String name, UnaryOperator<String> change) {
    return edit(META + name, change);
  }

  KjarVersion rule(String name, UnaryOperator<String> change) {
    rulesEdited = true;
    return edit(RULES + name, change);
  }

  /** Leaves out the files whose path has a part. */
  KjarVersion without(String part) {
    assertThat(files.keySet().removeIf(name -> name.contains(part))).isTrue();
    return this;
  }

  private KjarVersion edit(String name, UnaryOperator<String> change) {
    String before = new String(files.get(name), StandardCharsets.UTF_8);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    files.put(name, after.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Path write(Path jar) {
    if (rulesEdited) {
      compile();
    }
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds the executable model anew, as the build of a kjar does. */
  private void compile() {
    KieServices kie = KieServices.get();
    KieFileSystem sources = kie.newKieFileSystem();
    sources.generateAndWritePomXML(
        kie.newReleaseId("io.github.lowestrung", "lowest-rung-rules", "0"));
    files.forEach(
        (name, bytes) -> {
          if (name.endsWith(".drl") || name.equals("META-INF/kmodule.xml")) {
            sources.write("src/main/resources/" + name, bytes);
          }
        });
    KieBuilder builder = kie.newKieBuilder(sources, KjarVersion.class.getClassLoader());
    builder.buildAll(ExecutableModelProject.class);
    assertThat(builder.getResults().getMessages(Level.ERROR)).isEmpty();
    files.keySet().removeIf(name -> name.endsWith(".class") || name.startsWith("META-INF/kie/"));
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    for (String name : module.getFileNames()) {
      if (name.endsWith(".class") || name.endsWith("/drools-model")) {
        files.put(name, module.getBytes(name));
      }
    }
  }
}
