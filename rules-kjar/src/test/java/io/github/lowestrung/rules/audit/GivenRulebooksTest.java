package io.github.lowestrung.rules.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.audit.replay.RulebookRepository;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rulebooks that are given are used, and those of the class path are not. */
class GivenRulebooksTest {

  private static final Workload HUGE =
      Workload.of(Task.BINARY_CLASSIFICATION).data(d -> d.sizeGb(150.0)).build();

  @TempDir static Path folder;
  private static Path same;
  private static Path edited;

  @BeforeAll
  static void write_kjars() {
    same =
        new KjarVersion()
            .version("8")
            .table("approaches.yaml", text -> text.replace("name: Amazon Textract", "name: Texter"))
            .write(folder.resolve("same.jar"));
    edited =
        new KjarVersion()
            .version("9")
            .rule(
                "ladder/rung-3-autopilot.drl",
                text ->
                    text.replace("sizeGb > $limit", "sizeGb > 200")
                        .replace("more than the {$limit} GB", "more than the 200 GB"))
            .write(folder.resolve("edited.jar"));
  }

  @Test
  void two_versions_of_the_same_classes_decide_side_by_side() {
    Advisor ours = Advisor.create();
    Advisor theirs = Advisor.builder().rulebooks(List.of(edited)).build();

    assertThat(theirs.rulebooks()).extracting(Rulebook::id).containsExactly(id("9"));
    assertThat(recommended(ours)).isNotEqualTo("autopilot");
    assertThat(recommended(theirs)).isEqualTo("autopilot");
    assertThat(recommended(ours)).isNotEqualTo("autopilot");
  }

  @Test
  void classes_of_the_same_name_are_those_of_the_jar() {
    Advisor theirs = Advisor.builder().rulebooks(List.of(same)).build();

    assertThat(theirs.rulebooks()).extracting(Rulebook::id).containsExactly(id("8"));
    assertThat(theirs.ladder().approach("textract").name()).isEqualTo("Texter");
    assertThat(theirs.decide(HUGE, RulesUnderTest.AS_OF).trail())
        .isEqualTo(Advisor.create().decide(HUGE, RulesUnderTest.AS_OF).trail());
  }

  @Test
  void a_rule_class_that_the_jar_lacks_is_not_taken_from_the_class_path() {
    Path jar = new KjarVersion().without("/choice/Rules").write(folder.resolve("incomplete.jar"));

    assertThatThrownBy(() -> Advisor.builder().rulebooks(List.of(jar)).build())
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("rules.choice.Rules")
        .hasMessageContaining("Maybe its jar is incomplete");
  }

  @Test
  void what_is_no_rulebook_is_refused() throws IOException {
    Path gone = folder.resolve("gone.jar");
    Path text = Files.writeString(folder.resolve("text.jar"), "no jar at all");
    Path copy = Files.copy(same, folder.resolve("copy.jar"));

    assertRefused(List.of(gone), "There is no rulebook (" + gone + ")");
    assertRefused(List.of(text), "text.jar) is not a rulebook: it has no META-INF/lowest-rung/");
    assertRefused(List.of(), "No rulebook was given");
    assertRefused(List.of(same, copy), "(" + id("8") + ") is there twice");
  }

  private static void assertRefused(List<Path> jars, String message) {
    assertThatThrownBy(() -> Advisor.builder().rulebooks(jars).build())
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("Maybe");
  }

  @Test
  void a_shelf_finds_what_a_record_names() {
    RulebookRepository shelf = new RulebookRepository(List.of(same, edited));
    List<Rulebook> ours = Advisor.create().rulebooks();
    List<Rulebook> theirs = Advisor.builder().rulebooks(List.of(edited)).build().rulebooks();
    Rulebook forged = new Rulebook(id("9"), "0".repeat(64));

    assertThat(recommended(shelf.find(ours).orElseThrow())).isNotEqualTo("autopilot");
    assertThat(recommended(shelf.find(theirs).orElseThrow())).isEqualTo("autopilot");
    assertThat(shelf.find(theirs).orElseThrow().rulebooks()).isEqualTo(theirs);
    assertThat(shelf.find(List.of(forged))).isEmpty();
    assertThat(shelf.find(List.of())).isEmpty();
    assertThat(shelf.missing(List.of(theirs.get(0), forged))).containsExactly(forged);
  }

  @Test
  void a_shelf_loads_once_however_many_ask_at_once() {
    for (int round = 0; round < 3; round++) {
      RulebookRepository shelf = new RulebookRepository(List.of(edited));
      List<Rulebook> theirs = new ArrayList<>(Advisor.create().rulebooks());

      assertThat(
              IntStream.range(0, 200)
                  .parallel()
                  .mapToObj(i -> shelf.find(theirs).orElseThrow())
                  .distinct())
          .hasSize(1);
    }
  }

  @Test
  void rulebooks_that_cannot_be_used_together_are_refused_each_time() {
    RulebookRepository shelf = new RulebookRepository(List.of(same, edited));
    List<Rulebook> both = new ArrayList<>(Advisor.create().rulebooks());
    both.addAll(Advisor.builder().rulebooks(List.of(edited)).build().rulebooks());

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> shelf.find(both)).isInstanceOf(RulebookException.class);
    }
  }

  private static String id(String version) {
    return "io.github.lowestrung:lowest-rung-rules:" + version;
  }

  private static String recommended(Advisor advisor) {
    return advisor.decide(HUGE, RulesUnderTest.AS_OF).recommendation().approach();
  }
}
