package io.github.lowestrung.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Question.QuestionOutcome;
import io.github.lowestrung.explain.Questions;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsLayoutTest {

  private static final Question SIZE =
      new Question(
          "data.sizeGb",
          "size of the training data in gigabytes",
          0.402,
          List.of(
              new QuestionOutcome(List.of(101), "above 100 GB", Toy.LATHE, List.of("saw")),
              new QuestionOutcome(List.of(1), "up to 100 GB", Toy.SAW, List.of())),
          List.of());
  private static final Question ROWS =
      new Question(
          "data.rows",
          "number of rows",
          0,
          List.of(
              new QuestionOutcome(List.of(5), "5 or more", Toy.NOTHING, List.of("saw", "lathe"))),
          List.of("data.sizeGb", "team.mlExpertise"));

  @Test
  void questions_come_with_the_answers_that_change_the_decision() {
    Questions questions =
        new Questions(Toy.SAW, List.of("saw", "lathe"), true, List.of(SIZE, ROWS));

    assertThat(Toy.text(questions))
        .isEqualTo(
            """
            What is worth asking

            As the facts stand: saw, rung 1.

            Still possible: saw, lathe.

            Questions, the most helpful first
              • data.sizeGb: size of the training data in gigabytes (rules out 40% on average)
                  • above 100 GB → lathe, rung 2.5; rules out saw
                  • up to 100 GB → still saw
              • data.rows: number of rows
                  • 5 or more → no viable approach; rules out saw, lathe
                  • only together with data.sizeGb, team.mlExpertise
            """);
    assertThat(Toy.markdown(questions))
        .isEqualTo(
            """
            # What is worth asking

            As the facts stand: **`saw`**, rung 1.

            Still possible: `saw`, `lathe`.

            ## Questions, the most helpful first

            - `data.sizeGb`: size of the training data in gigabytes (rules out 40% on average)
              - above 100 GB → **`lathe`**, rung 2.5; rules out `saw`
              - up to 100 GB → still `saw`
            - `data.rows`: number of rows
              - 5 or more → no viable approach; rules out `saw`, `lathe`
              - only together with `data.sizeGb`, `team.mlExpertise`
            """);
  }

  @Test
  void nothing_may_be_left_to_ask() {
    assertThat(Toy.text(new Questions(Toy.SAW, List.of("saw"), true, List.of())))
        .isEqualTo(
            """
            What is worth asking

            As the facts stand: saw, rung 1.

            No missing fact can change that.
            """);
  }

  @Test
  void a_search_that_was_cut_short_says_so() {
    assertThat(Toy.text(new Questions(Toy.SAW, List.of("saw"), false, List.of())))
        .isEqualTo(
            """
            What is worth asking

            As the facts stand: saw, rung 1.

            Still possible, and maybe more, because time ran out: saw.
            """);
  }
}
