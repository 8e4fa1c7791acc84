package io.github.lowestrung.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.TaskGroup;
import io.github.lowestrung.workload.Workload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every rule and every DRL file must look like. Each test names all offenders at once. */
class RuleBaseConventionsTest {

  private static final Advisor ADVISOR = Advisor.create();
  private static final List<RuleInfo> RULES = ADVISOR.catalog().rules();
  private static final Path ROOT = Path.of("src/main/resources/io/github/lowestrung/rules");

  private static final Pattern ID = Pattern.compile("@id\\(\"([^\"]+)\"\\)");

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
    assertThat(offenders(rule -> !rule.id().matches("(R[0-9.]+|T[0-9]+|[A-Z])-[0-9]{2,3}")))
        .isEmpty();
    assertThat(offenders(rule -> rule.trap() != null && !rule.id().startsWith("T" + rule.trap())))
        .isEmpty();
    assertThat(offenders(rule -> rule.rung() != null && !rule.id().startsWith("R" + rule.rung())))
        .isEmpty();
  }

  @Test
  void the_rules_of_a_file_stand_in_the_order_of_their_ids() throws IOException {
    for (Path file : files()) {
      assertThat(ID.matcher(Files.readString(file)).results().map(id -> id.group(1)))
          .as(file.toString())
          .isSortedAccordingTo(
              Comparator.comparing((String id) -> id.substring(0, id.lastIndexOf('-')))
                  .thenComparing(id -> Integer.parseInt(id.substring(id.lastIndexOf('-') + 1))))
          .isNotEmpty();
    }
  }

  @Test
  void nothing_is_stated_that_an_id_says() throws IOException {
    for (Path file : files()) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContain("@rung", "@trap", "@since");
    }
    assertThat(RULES).allMatch(rule -> rule.since() != null);
  }

  /** A new task is added to the group, and to no list. */
  @Test
  void no_rule_lists_the_tasks_of_a_group() throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file);
      Matcher list = Pattern.compile("(?:within|include)\\(([^()]*)\\)").matcher(text);
      while (list.find()) {
        List<String> words = List.of(list.group(1).strip().split("[\\s,]+"));
        for (TaskGroup group : TaskGroup.values()) {
          assertThat(
                  words.containsAll(group.tasks().stream().map(t -> "Task." + t.name()).toList()))
              .as(file + " lists " + group)
              .isFalse();
        }
      }
    }
  }

  @Test
  void a_task_of_a_group_is_served_without_a_rule_of_its_own() {
    for (Task task : TaskGroup.GENERATIVE.tasks()) {
      assertThat(candidates(task)).as(task.term()).contains("bedrock");
    }
    for (Task task : TaskGroup.LANGUAGE.tasks()) {
      assertThat(candidates(task)).as(task.term()).contains("bedrock", "jumpstart");
    }
    for (Task task : TaskGroup.TABULAR.tasks()) {
      assertThat(candidates(task)).as(task.term()).contains("autopilot", "xgboost");
    }
  }

  private static Set<String> candidates(Task task) {
    return ADVISOR.decide(Workload.of(task).build()).trail().stream()
        .flatMap(entry -> entry.effects().stream())
        .filter(effect -> effect.startsWith("nominates "))
        .map(effect -> effect.substring("nominates ".length()))
        .collect(Collectors.toSet());
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
