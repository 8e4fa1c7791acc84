package io.github.lowestrung.authoring.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.rulebook.RulebookException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that builds merge, or others build: rules are used or refused, and never vanish. */
class MergedJarTest {

  private static final String DESCRIPTOR = "META-INF/lowest-rung/rulebook.yaml";

  @TempDir Path folder;

  private Map<String, byte[]> ours;
  private Map<String, byte[]> acme;

  @BeforeEach
  void read() throws IOException {
    ours = ours();
    acme = new TreeMap<>(new DirectoryCompiler().compile(new AcmeRules(folder).directory()));
  }

  @Test
  void two_rulebooks_in_one_jar_are_refused_whichever_descriptor_was_kept() throws IOException {
    Map<String, byte[]> firstWins = new LinkedHashMap<>(acme);
    ours.forEach(firstWins::putIfAbsent);
    assertRefused(jar(firstWins), "The rules of the rulebook (io.github.lowestrung:lowest-rung-");

    Map<String, byte[]> lastWins = new LinkedHashMap<>(acme);
    lastWins.putAll(ours);
    Path merged = jar(lastWins);
    assertRefused(merged, "The rules of the rulebook (com.acme:acme-rules) are in", "packaging.md");
    assertThatThrownBy(() -> Advisor.builder().addRulebook(merged).build())
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("(com.acme:acme-rules)");
  }

  @Test
  void rules_without_their_descriptor_are_refused_beside_a_rulebook() throws IOException {
    acme.remove(DESCRIPTOR);
    assertRefused(jar(ours), jar(acme), "The rules of the rulebook (com.acme:acme-rules) are in");
  }

  @Test
  void a_descriptor_without_its_rules_is_refused() throws IOException {
    acme.keySet().removeIf(path -> path.startsWith("META-INF/kie/"));
    assertRefused(jar(ours), jar(acme), "(com.acme:acme-rules:1.0.0) has no executable model");
  }

  @Test
  void one_rulebook_in_the_jar_of_the_application_is_used_and_keeps_its_digest()
      throws IOException {
    Map<String, byte[]> application = new TreeMap<>(ours);
    application.put("io/github/lowestrung/Advisor.class", new byte[] {1});
    application.put("com/acme/Application.class", new byte[] {1});
    application.put("META-INF/maven/com.acme/application/pom.xml", new byte[] {1});
    // rules for another purpose
    application.put("META-INF/kie/com.acme/prices/drools-model", "\ncom.acme.P".getBytes(UTF_8));
    application.put("com/acme/P.class", "org/drools/model/Model".getBytes(UTF_8));

    assertThat(advisor(jar(application)).rulebooks()).isEqualTo(Advisor.create().rulebooks());
  }

  @Test
  void a_letter_that_a_build_lost_is_refused() throws IOException {
    String rule = "com/acme/rules/acme-01.drl";
    assertThat(acme).containsKey(rule);
    acme.compute(
        rule,
        (path, drl) ->
            new String(drl, UTF_8)
                .replace("the policy of Acme", "the policy of M\uFFFDller")
                .getBytes(UTF_8));
    assertRefused(jar(ours), jar(acme), "The file (com/acme/rules/acme-01.drl)", "M\uFFFDller");
  }

  @Test
  void a_table_with_a_row_below_an_empty_one_is_refused() throws IOException {
    acme.put(
        "com/acme/rules/t.drl.csv", "\"RuleTable T\",,\nA,B,\n1,2,\n,,\n3,4,\n".getBytes(UTF_8));
    assertRefused(jar(ours), jar(acme), "The table (com/acme/rules/t.drl.csv)", "empty row");

    acme.put(
        "com/acme/rules/t.drl.csv", "\"RuleTable T\",,\n1,\"2\n\n3\",\n3,,\n,,\n".getBytes(UTF_8));
    assertThat(advisor(jar(ours), jar(acme)).rulebooks()).hasSize(2);
  }

  private void assertRefused(Path jar, String... parts) {
    assertRefused(new Path[] {jar}, parts);
  }

  private void assertRefused(Path jar, Path other, String... parts) {
    assertRefused(new Path[] {jar, other}, parts);
  }

  private static void assertRefused(Path[] jars, String... parts) {
    assertThatThrownBy(() -> advisor(jars))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(parts);
  }

  private static Advisor advisor(Path... jars) throws IOException {
    URL[] urls = new URL[jars.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = jars[i].toUri().toURL();
    }
    return Advisor.builder().classLoader(new URLClassLoader(urls, new NoRulebooks())).build();
  }

  /** Sees the library, but not the rulebook on the class path of this test. */
  private static final class NoRulebooks extends ClassLoader {
    NoRulebooks() {
      super(MergedJarTest.class.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.startsWith("META-INF/lowest-rung") || name.startsWith("META-INF/kie")
          ? Collections.emptyEnumeration()
          : super.getResources(name);
    }
  }

  /** Writes a jar as builds do, with its folders. */
  private Path jar(Map<String, byte[]> files) throws IOException {
    Path jar = Files.createTempFile(folder, "application", ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("META-INF/kie/"));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return jar;
  }

  private static Map<String, byte[]> ours() throws IOException {
    URL descriptor = MergedJarTest.class.getClassLoader().getResource(DESCRIPTOR);
    Map<String, byte[]> files = new TreeMap<>();
    if (descriptor.openConnection() instanceof JarURLConnection connection) {
      try (JarFile jar = connection.getJarFile()) {
        for (ZipEntry entry : Collections.list(jar.entries())) {
          if (!entry.isDirectory()) {
            files.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
          }
        }
      }
      return files;
    }
    Path root = Path.of(URI.create(descriptor.toString().replace(DESCRIPTOR, "")));
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
