package io.github.lowestrung.authoring.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.RulebookTrust;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookTrustTest {

  @TempDir private static Path folder;
  private static SigningKey ours;
  private static SigningKey theirs;
  private static Path unsigned;
  private static Path signed;

  @BeforeAll
  static void sign() throws Exception {
    ours = new SigningKey(folder.resolve("ours.p12"), "Acme");
    theirs = new SigningKey(folder.resolve("theirs.p12"), "Mallory");
    unsigned =
        new AcmeRules(folder.resolve("acme"))
            .table(
                "tightenings.yaml",
                "[{parameter: autopilot-data-gb, value: 50, reason: ours, source: POL-1}]")
            .jar(folder.resolve("acme.jar"));
    signed = ours.sign(unsigned, folder.resolve("signed.jar"));
  }

  @Test
  void a_kjar_signed_by_one_who_may_is_loaded_and_keeps_its_digest() {
    RulebookTrust both =
        RulebookTrust.ANY
            .onlySignedBy(List.of(theirs.certificate(), ours.certificate()))
            .onlyDigests(List.of(digest(unsigned).toUpperCase(Locale.ROOT)));

    assertThat(load(signed, both).rulebooks().get(0).sha256()).isEqualTo(digest(unsigned));
  }

  @Test
  void others_are_refused() throws Exception {
    RulebookTrust trust = RulebookTrust.ANY.onlySignedBy(List.of(ours.certificate()));

    assertRefused(unsigned, trust, "is not signed as a whole");
    assertRefused(theirs.sign(unsigned, folder.resolve("x.jar")), trust, "is signed by others");
    assertRefused(
        signed,
        RulebookTrust.ANY.onlyDigests(List.of("0".repeat(64))),
        "is not among the 1 allowed");
  }

  @Test
  void a_file_that_was_added_or_changed_after_signing_is_noticed() throws Exception {
    RulebookTrust trust = RulebookTrust.ANY.onlySignedBy(List.of(ours.certificate()));
    String rules = "com/acme/rules/acme-01.drl";

    assertRefused(edited("com/acme/rules/more.drl", null), trust, "is not signed as a whole");
    assertRefused(edited(rules, rules), trust, "cannot be read");
  }

  @Test
  void a_file_that_was_taken_out_after_signing_is_noticed() throws Exception {
    for (String taken :
        List.of("META-INF/lowest-rung/tightenings.yaml", "com/acme/rules/acme-01.drl")) {
      Path rest = edited("META-INF/LICENSE.txt", taken); // which no digest covers
      assertRefused(
          rest, RulebookTrust.ANY.onlySignedBy(List.of(ours.certificate())), "(" + taken + ")");
      assertRefused(rest, RulebookTrust.ANY, "(" + taken + ")");
    }
  }

  @Test
  void names_that_could_forge_a_digest_are_refused() throws Exception {
    try (ZipFile jar = new ZipFile(unsigned.toFile())) {
      for (String name : List.of("META-INF/a\0b", "../a", "\\a", "COM/acme/rules/acme-01.drl")) {
        Path forged = copy(jar, folder.resolve("forged.jar"), name, null);
        assertRefused(forged, RulebookTrust.ANY, "has a file named");
      }
    }
  }

  @Test
  void a_directory_is_refused_before_it_is_compiled() {
    Path directory =
        new AcmeRules(folder.resolve("wrong"))
            .file("com/acme/rules/wrong.drl", "no rules at all")
            .directory();

    assertRefused(
        directory, RulebookTrust.ANY.onlyDigests(List.of("0".repeat(64))), "is a directory");
  }

  @Test
  void no_class_is_loaded_of_what_is_not_trusted() throws Exception {
    // a class that cannot even be read as one would fail otherwise
    Path broken;
    try (ZipFile jar = new ZipFile(unsigned.toFile())) {
      String model =
          jar.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.matches("com/acme/rules/Rules[0-9A-F]+\\.class"))
              .findFirst()
              .orElseThrow();
      broken = copy(jar, folder.resolve("broken.jar"), model, model);
    }

    assertThatThrownBy(() -> load(broken, RulebookTrust.ANY))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("cannot be loaded");
    assertRefused(
        broken, RulebookTrust.ANY.onlyDigests(List.of(digest(unsigned))), "It was not loaded");
  }

  private static Path edited(String added, String dropped) throws Exception {
    try (ZipFile jar = new ZipFile(signed.toFile())) {
      return copy(jar, folder.resolve("edited.jar"), added, dropped);
    }
  }

  private static Path copy(ZipFile jar, Path copy, String added, String dropped) throws Exception {
    try (OutputStream out = Files.newOutputStream(copy);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry : jar.stream().filter(e -> !e.getName().equals(dropped)).toList()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        jar.getInputStream(entry).transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry(added));
      zip.write("// nothing".getBytes(StandardCharsets.UTF_8));
    }
    return copy;
  }

  private static String digest(Path kjar) {
    return load(kjar, RulebookTrust.ANY).rulebooks().get(0).sha256();
  }

  private static Advisor load(Path kjar, RulebookTrust trust) {
    return Advisor.builder().addRulebook(kjar).trust(trust).build();
  }

  private static void assertRefused(Path kjar, RulebookTrust trust, String part) {
    assertThatThrownBy(() -> load(kjar, trust))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining(part)
        .hasMessageContaining("Maybe");
  }
}
