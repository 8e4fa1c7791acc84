package io.github.lowestrung.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Question.QuestionOutcome;
import io.github.lowestrung.explain.Questions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsLayoutTest {

  private static final Question SIZE =
      new Question(
          "data.sizeGb",
          "size of the training data in gigabytes",
          null,
          0.402,
          List.of(
              new QuestionOutcome(
                  List.of(101), "above 100 GB", ToyExplanations.LATHE, List.of("saw"), List.of()),
              new QuestionOutcome(
                  List.of(1), "up to 100 GB", ToyExplanations.SAW, List.of(), List.of())),
          List.of());
  private static final Question ROWS =
      new Question(
          "data.rows",
          "number of rows",
          null,
          0,
          List.of(
              new QuestionOutcome(
                  List.of(5),
                  "5 or more",
                  ToyExplanations.NOTHING,
                  List.of("saw", "lathe"),
                  List.of(FactChange.set("data.sizeGb", 3)))),
          List.of("data.sizeGb", "team.mlExpertise"));

  @Test
  void questions_come_with_the_answers_that_change_the_decision() {
    Questions questions =
        new Questions(
            ToyExplanations.SAW, List.of("saw", "lathe"), true, List.of(SIZE, ROWS), List.of());

    assertThat(ToyExplanations.text(questions))
        .isEqualTo(
            """
            What is worth asking

            As the facts stand: saw, rung 1.

            Still possible: saw, lathe.

            Questions, the most helpful first
              • data.sizeGb: size of the training data in gigabytes (rules out 40% on average)
                  • above 100 GB → lathe, rung 2.5; nothing else is left
                  • up to 100 GB → still saw
              • data.rows: number of rows
                  • 5 or more, with data.sizeGb = 3 GB → no viable approach
            """);
    assertThat(ToyExplanations.markdown(questions))
        .isEqualTo(
            """
            # What is worth asking

            As the facts stand: **`saw`**, rung 1.

            Still possible: `saw`, `lathe`.

            ## Questions, the most helpful first

            - `data.sizeGb`: size of the training data in gigabytes (rules out 40% on average)
              - above 100 GB → **`lathe`**, rung 2.5; nothing else is left
              - up to 100 GB → still `saw`
            - `data.rows`: number of rows
              - 5 or more, with `data.sizeGb = 3 GB` → no viable approach
            """);
  }

  @Test
  void of_many_questions_the_less_helpful_are_only_named() {
    List<Question> many = new ArrayList<>(Collections.nCopies(10, SIZE));
    many.addAll(List.of(ROWS, ROWS));

    assertThat(
            ToyExplanations.text(
                new Questions(ToyExplanations.SAW, List.of("saw", "lathe"), true, many, List.of())))
        .endsWith("\nLess helpful, yet able to change it: data.rows, data.rows.\n");
  }

  @Test
  void what_an_answer_leaves_or_rules_out_is_told_whichever_is_shorter() {
    List<String> possible = List.of("saw", "axe", "lathe", "bench", "hands");

    assertThat(outcome(possible, "saw")).endsWith("lathe, rung 2.5; rules out saw\n");
    assertThat(outcome(possible, "saw", "axe", "hands")).endsWith("; leaves lathe, bench\n");
    assertThat(outcome(possible, "saw", "axe", "hands", "bench"))
        .endsWith("; nothing else is left\n");
    assertThat(outcome(List.of("saw"), "saw")).endsWith("lathe, rung 2.5\n");
  }

  private static String outcome(List<String> possible, String... rulesOut) {
    QuestionOutcome outcome =
        new QuestionOutcome(
            List.of(true), "true", ToyExplanations.LATHE, List.of(rulesOut), List.of());
    Question question =
        new Question("data.labeled", "labels", null, 0, List.of(outcome), List.of());
    return ToyExplanations.text(
        new Questions(ToyExplanations.SAW, possible, true, List.of(question), List.of()));
  }

  @Test
  void nothing_may_be_left_to_ask() {
    assertThat(
            ToyExplanations.text(
                new Questions(ToyExplanations.SAW, List.of("saw"), true, List.of(), List.of())))
        .isEqualTo(
            """
            What is worth asking

            As the facts stand: saw, rung 1.

            No missing fact can change that.
            """);
  }

  @Test
  void a_search_that_was_cut_short_says_so() {
    assertThat(
            ToyExplanations.text(
                new Questions(ToyExplanations.SAW, List.of("saw"), false, List.of(), List.of())))
        .isEqualTo(
            """
            What is worth asking

            As the facts stand: saw, rung 1.

            Still possible, or not ruled out before the search ended: saw.
            """);
  }
}
