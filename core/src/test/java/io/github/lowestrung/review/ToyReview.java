package io.github.lowestrung.review;

import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.toy.ToyRule.Condition;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Modality;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drools.base.util.Drools;
import org.drools.model.Rule;
import org.junit.jupiter.api.io.TempDir;

/** Reviews small rulebooks. */
abstract class ToyReview {

  static final Condition<Dataset> OVER_5 =
      that("sizeGb > 5", d -> d.sizeGb() != null && d.sizeGb() > 5);
  static final Condition<Dataset> OVER_100 =
      that("sizeGb > 100", d -> d.sizeGb() != null && d.sizeGb() > 100);
  static final Condition<Dataset> UNDER_4 =
      that("sizeGb < 4", d -> d.sizeGb() != null && d.sizeGb() < 4);
  static final Condition<Dataset> VIDEO =
      that("modality == Modality.VIDEO", d -> d.modality() == Modality.VIDEO);

  @TempDir Path root;

  final List<String> flaws(Rule... rules) throws IOException {
    return flaws(List.of(rules), List.of()).stream().map(Finding::toString).toList();
  }

  /** Returns the flaws of the first of two rulebooks. */
  final List<Finding> flaws(List<Rule> first, List<Rule> second) throws IOException {
    return Review.of(advisor(first, second), "toy:first:1");
  }

  final Advisor advisor(List<Rule> first, List<Rule> second) throws IOException {
    ToyRule.load(first, second);
    Path one = rulebook("first", ToyRule.First.class);
    Files.writeString(
        one.resolve("META-INF/lowest-rung/ladder.yaml"),
        """
        [{number: 1, name: Floor, effort: no, operationalSurface: 1},
         {number: 2, name: Wall, effort: some, operationalSurface: 2}]
        """);
    Files.writeString(
        one.resolve("META-INF/lowest-rung/approaches.yaml"),
        """
        [{id: stool, name: A stool, rung: 1, groups: [seats]},
         {id: bench, name: A bench, rung: 1, groups: [seats]},
         {id: ladder, name: A ladder, rung: 2}]
        """);
    URL[] urls =
        second.isEmpty()
            ? new URL[] {one.toUri().toURL()}
            : new URL[] {
              one.toUri().toURL(), rulebook("second", ToyRule.Second.class).toUri().toURL()
            };
    return Advisor.builder()
        .classLoader(new URLClassLoader(urls, getClass().getClassLoader()))
        .build();
  }

  private Path rulebook(String name, Class<?> model) throws IOException {
    Path book = root.resolve(name);
    Files.createDirectories(book.resolve("META-INF/lowest-rung"));
    Files.writeString(
        book.resolve("META-INF/lowest-rung/rulebook.yaml"),
        "{id: 'toy:" + name + "', version: '1'}");
    Path models = book.resolve("META-INF/kie/toy/" + name);
    Files.createDirectories(models);
    Files.writeString(
        models.resolve("drools-model"),
        "Drools-Model-Version:" + Drools.getFullVersion() + "\n" + model.getName());
    return book;
  }

  static void assertOnly(List<String> flaws, String... parts) {
    assertThat(flaws).singleElement().asString().contains(parts);
  }

  static Condition<Concept> named(String name) {
    return that("name == \"" + name + "\"", c -> c.name().equals(name));
  }

  static Condition<Candidate> candidate(String approach) {
    return that("approach == \"" + approach + "\"", c -> c.approach().equals(approach));
  }
}
