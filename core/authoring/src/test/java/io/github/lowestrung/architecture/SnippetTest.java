package io.github.lowestrung.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Java of README and docs is complete: it compiles as it stands, and README's says the truth.
 */
class SnippetTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path README = ROOT.resolve("README.md");
  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
  private static final Pattern PRINTED = Pattern.compile("(?ms)^prints .*?^```text\\n(.*?)^```$");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*\\R");

  /** What the prose around a snippet introduces. */
  private static final String GIVEN =
      """
        static io.github.lowestrung.Advisor advisor;
        static io.github.lowestrung.workload.Workload workload;
        static java.nio.file.Path path;
        static java.security.PrivateKey privateKey;
        static java.security.PublicKey key;
        static java.security.cert.X509Certificate certificate;
        static java.util.List<String> allowed;
        static String head;
        static byte[] secret;
      """;

  @TempDir Path folder;

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(README), docs.filter(page -> page.toString().endsWith(".md")))
          .filter(page -> !snippets(page).isEmpty())
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void java_compiles_as_it_stands(Path page) throws IOException {
    for (String snippet : snippets(page)) {
      assertThat(compile(snippet)).as(snippet).isEmpty();
    }
  }

  @Test
  void the_readme_prints_what_it_says() throws Exception {
    assertThat(compile(snippets(README).get(0))).isEmpty();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (URLClassLoader loader =
            new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, SnippetTest.class.getClassLoader());
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      Method run = loader.loadClass("Snippet").getDeclaredMethod("run");
      run.setAccessible(true);
      run.invoke(null);
    } finally {
      System.setOut(before);
    }
    Matcher said = PRINTED.matcher(Files.readString(README));
    assertThat(said.find()).isTrue();
    assertThat(printed.toString(StandardCharsets.UTF_8).lines().map(String::strip))
        .containsAll(
            said.group(1).lines().map(String::strip).filter(line -> !line.equals("…")).toList());
  }

  private static List<String> snippets(Path page) {
    try {
      return JAVA.matcher(Files.readString(page)).results().map(found -> found.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles a snippet, and returns what the compiler says against it. */
  private List<String> compile(String snippet) throws IOException {
    String imports =
        IMPORT.matcher(snippet).results().map(found -> found.group()).collect(Collectors.joining());
    String rest = IMPORT.matcher(snippet).replaceAll("");
    boolean whole = rest.contains("class ");
    String code =
        whole
            ? snippet
            : imports
                + "class Snippet {\n"
                + GIVEN
                + "static void run() throws Exception {\n"
                + rest
                + "}\n}\n";
    Path file = Files.writeString(folder.resolve(whole ? "Whole.java" : "Snippet.java"), code);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(said, null, StandardCharsets.UTF_8)) {
      compiler
          .getTask(
              null,
              files,
              said,
              List.of("-proc:none", "-d", folder.toString(), "-cp", classPath()),
              null,
              files.getJavaFileObjects(file))
          .call();
    }
    return said.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }

  private static String classPath() {
    return Stream.of("surefire.test.class.path", "java.class.path")
        .map(System::getProperty)
        .filter(path -> path != null)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
