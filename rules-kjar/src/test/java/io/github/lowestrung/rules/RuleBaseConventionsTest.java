package io.github.lowestrung.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every rule and every DRL file must look like. Each test names all offenders at once. */
class RuleBaseConventionsTest {

  private static final List<RuleInfo> RULES = Advisor.create().catalog().rules();
  private static final Path ROOT = Path.of("src/main/resources/io/github/lowestrung/rules");

  /** The rows of the source document. */
  private static final Set<String> ROWS = rows();

  private static Set<String> rows() {
    try {
      Set<String> rows = new TreeSet<>();
      Path table = Path.of("src/main/resources/META-INF/lowest-rung/requirements.yaml");
      new YAMLMapper()
          .readTree(Files.readString(table))
          .forEach(r -> rows.add(r.get("row").asText()));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_row_of_the_requirements_is_named_by_a_rule() {
    Set<String> named =
        RULES.stream().flatMap(rule -> rule.source().stream()).collect(Collectors.toSet());
    assertThat(named).containsAll(ROWS);
    assertThat(ROWS).containsAll(named);
  }

  @Test
  void the_name_says_what_kind_of_rule_it_is() {
    assertThat(offenders(rule -> !rule.name().startsWith(prefix(rule)))).isEmpty();
  }

  private static String prefix(RuleInfo rule) {
    return switch (rule.kind()) {
      case "rung" -> "Rung " + rule.rung() + " - ";
      case "trap" -> "Trap " + rule.trap() + " - ";
      case "platform" -> "Platform - ";
      case "concept" -> "Concept - ";
      case "constraint" -> "Constraint - ";
      case "preference" -> "Preference - ";
      case "choice" -> "Choice - ";
      case "setting" -> "Setting - ";
      case "guidance" -> "Guidance - ";
      case "caution" -> rule.id().startsWith("P-") ? "Platform - " : "Caution - ";
      case "assumption" -> "Assumption - ";
      default -> "one of the known kinds, not " + rule.kind();
    };
  }

  @Test
  void an_id_has_the_letters_of_its_kind_and_a_trap_its_number() {
    assertThat(offenders(rule -> !rule.id().matches("(R[0-9.]+|T[0-9]+|[A-Z])-[0-9]{2}")))
        .isEmpty();
    assertThat(offenders(rule -> rule.trap() != null && !rule.id().startsWith("T" + rule.trap())))
        .isEmpty();
    assertThat(offenders(rule -> rule.rung() != null && !rule.id().startsWith("R" + rule.rung())))
        .isEmpty();
  }

  @Test
  void a_file_is_short_and_its_folder_is_its_package() throws IOException {
    List<String> offences = new ArrayList<>();
    for (Path file : files()) {
      String text = Files.readString(file);
      String folder = ROOT.relativize(file).getParent().toString();
      if (!text.contains("package io.github.lowestrung.rules." + folder + ";")) {
        offences.add(file + ": package");
      }
      if (text.lines().count() > 330) {
        offences.add(file + ": " + text.lines().count() + " lines");
      }
      if (!text.startsWith("// SPDX-License-Identifier: Apache-2.0\n\n// ")) {
        offences.add(file + ": licence and topic on top");
      }
    }
    assertThat(offences).isEmpty();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".drl")).toList();
    }
  }

  private static List<String> offenders(Predicate<RuleInfo> offends) {
    return RULES.stream().filter(offends).map(rule -> rule.id() + " " + rule.name()).toList();
  }
}
