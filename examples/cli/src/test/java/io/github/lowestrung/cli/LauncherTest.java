package io.github.lowestrung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.cli.terminal.ExitStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tool starts wherever it lies and whatever the locale, or says what is in the way. */
class LauncherTest {

  private static final Path LAUNCHER = Path.of("lowest-rung");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir Path folder;

  private record Run(int status, String said) {}

  private Run run(Map<String, String> environment, String... command) throws Exception {
    Path said = folder.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Run(status, Files.readString(said));
  }

  /** Lays out the launcher as the build does, with a Java that tells how it was called. */
  private String launcherIn(String name) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(home.resolve("target/lib"));
    Files.createFile(home.resolve("target/lowest-rung-cli.jar"));
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"locale=$LC_ALL\"\nprintf '<%s>\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return Files.copy(LAUNCHER, home.resolve("lowest-rung"), StandardCopyOption.COPY_ATTRIBUTES)
        .toString();
  }

  private Map<String, String> locale(String locale) {
    return Map.of("LC_ALL", locale, "JAVA_HOME", folder.resolve("jdk").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX"})
  void a_locale_of_plain_English_becomes_one_that_knows_every_letter(String locale)
      throws Exception {
    Run run = run(locale(locale), "bash", launcherIn("cli"), "decide", "wörk.yaml");

    assertThat(run.said()).startsWith("locale=C.UTF-8\n").contains("<decide>\n<wörk.yaml>\n");
  }

  @Test
  void a_locale_that_knows_every_letter_stays() throws Exception {
    assertThat(run(locale("C.UTF-8"), "bash", launcherIn("cli"), "rules").said())
        .startsWith("locale=C.UTF-8\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a!", "a#b", "a%20b", "ä", "a*b", "a'b", "a\\b"})
  void any_folder_is_handed_on_as_it_is_called(String name) throws Exception {
    Run run = run(locale("C.UTF-8"), "bash", launcherIn(name), "decide", "@w.yaml", "a b");

    assertThat(run.said())
        .contains("<" + folder.toRealPath() + "/" + name + "/target/lowest-rung-cli.jar>\n")
        .endsWith("<decide>\n<@w.yaml>\n<a b>\n");
  }

  @Test
  void a_folder_that_splits_the_class_path_is_named() throws Exception {
    Run run = run(locale("C.UTF-8"), "bash", launcherIn("a:b"), "decide", "w.yaml");

    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.said()).startsWith("Java reads no library from a folder with a colon");
  }

  @Test
  void what_is_in_the_jars_of_a_folder_with_an_exclamation_mark_is_found() throws Exception {
    Path jar = Files.createDirectories(folder.resolve("50% #1!/ä b")).resolve("a!b.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("greeting"));
      zip.write("hello".getBytes(StandardCharsets.UTF_8));
    }

    try (InputStream found =
        ReachableClassPath.loader(jar.toString()).getResource("greeting").openStream()) {
      assertThat(found).hasContent("hello");
    }
  }

  @Test
  void letters_that_the_locale_lost_are_named_with_a_remedy() throws Exception {
    List<String> command = new ArrayList<>(List.of(JAVA, "-Dfile.encoding=UTF-8", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Main.class.getName(), "decide", "wörk.yaml"));
    // The arguments have to arrive as the bytes that a shell would hand on.
    Path script = folder.resolve("start.sh");
    Files.writeString(
        script,
        "export LC_ALL=C\nexec '" + String.join("' '", command) + "'\n",
        StandardCharsets.UTF_8);

    Run run = run(Map.of(), "bash", script.toString());

    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.said())
        .startsWith("The argument (w")
        .contains("has letters that the locale does not know", "Maybe set LC_ALL=C.UTF-8")
        .doesNotContain("Exception");
  }
}
