package io.github.lowestrung.internal.runtime;

import static io.github.lowestrung.drl.Conclusions.configure;
import static io.github.lowestrung.drl.Conclusions.nominate;
import static io.github.lowestrung.drl.Conclusions.recommend;
import static io.github.lowestrung.toy.ToyRule.rule;
import static io.github.lowestrung.toy.ToyRule.that;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.toy.ToyRule;
import io.github.lowestrung.toy.ToyRulebook;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Team;
import io.github.lowestrung.workload.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are likely to know is asked for first, as the rulebook says. */
class QuestionTopicsTest {

  private static final List<Rule> RULES =
      List.of(
          rule("R-01", "rung", "nominate").each(Tasks.class).then(c -> nominate(c, "stool")),
          rule("S-01", "setting", "advise")
              .reason("large")
              .each(Dataset.class, that("sizeGb > 9", d -> d.sizeGb() != null && d.sizeGb() > 9))
              .then(c -> configure(c, "size", "large")),
          rule("S-02", "setting", "advise")
              .reason("sparse")
              .each(Dataset.class, that("sparse == true", d -> Boolean.TRUE.equals(d.sparse())))
              .then(c -> configure(c, "shape", "sparse")),
          rule("S-03", "setting", "advise")
              .reason("nobody codes")
              .each(Team.class, that("frameworks contains other", t -> t.frameworks() != null))
              .then(c -> configure(c, "code", "own")),
          rule("L-01", "choice", "choose").each(Tasks.class).then(c -> recommend(c, "stool")));

  @TempDir Path root;

  private Advisor load(String questions) throws IOException {
    ToyRule.load(RULES, List.of());
    ToyRulebook book = new ToyRulebook(root);
    book.write("META-INF/lowest-rung/questions.yaml", questions);
    return book.advisor(ToyRule.First.class);
  }

  private Questions questions(String table) throws IOException {
    Advisor advisor = load(table);
    return advisor.explain(advisor.decide(Workload.of(Task.OCR).build())).questions();
  }

  @Test
  void the_likeliest_known_is_asked_first_and_what_nobody_weighed_between() throws IOException {
    Questions questions =
        questions(
            """
            - topic: shape
              about: what it looks like
              facts:
                - {path: data.sparse, known: 5, asks: "Is it mostly empty?"}
            - topic: amount
              about: how much there is
              facts: [{path: data.sizeGb, known: 1}]
            """);

    assertThat(questions.questions())
        .extracting(Question::path, Question::asks)
        .startsWith(org.assertj.core.groups.Tuple.tuple("data.sparse", "Is it mostly empty?"))
        .endsWith(org.assertj.core.groups.Tuple.tuple("data.sizeGb", null));
    assertThat(questions.topics())
        .contains(
            new Questions.Topic("shape", "what it looks like", List.of("data.sparse")),
            new Questions.Topic("amount", "how much there is", List.of("data.sizeGb")));
  }

  @Test
  void a_row_that_cannot_be_right_stops_the_loading() {
    refused(
        "- {topic: a, about: b, facts: [{path: data.sizeGB, known: 3}]}",
        "asks for (data.sizeGB), which no workload has; did you mean (data.sizeGb)?");
    refused(
        "- {topic: a, about: b, facts: [{path: data.rows, known: 6}]}",
        "says of (data.rows) known: 6, where a whole number from 1 to 5 is expected.");
    refused(
        "- {topic: a, about: b, facts: [{path: data.rows, known: 0}]}",
        "says of (data.rows) known: 0, where a whole number from 1 to 5 is expected.");
    refused(
        "- {topic: a, about: b, facts: [{path: data.rows, known: 3}, {path: data.rows, known: 3}]}",
        "asks for (data.rows), for which another row asks.");
    refused("- {topic: a, facts: []}", "the topic (a) is about");
    refused("- {topic: A b, about: b, facts: []}", "has the topic (A b), where one word");
  }

  private void refused(String table, String message) {
    assertThatThrownBy(() -> load(table))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining(message);
  }
}
