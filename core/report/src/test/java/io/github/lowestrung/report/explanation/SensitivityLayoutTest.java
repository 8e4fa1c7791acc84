package io.github.lowestrung.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Sensitivity;
import io.github.lowestrung.explain.Sensitivity.FactSensitivity;
import io.github.lowestrung.explain.Sensitivity.TippingPoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SensitivityLayoutTest {

  private static final Sensitivity SENSITIVITY =
      new Sensitivity(
          ToyExplanations.SAW,
          List.of(
              new FactSensitivity(
                  "data.sizeGb",
                  99.5,
                  List.of(
                      new TippingPoint(
                          List.of(100.1),
                          100.0,
                          0.5,
                          "GB",
                          "above 100 GB, 0.5 GB away",
                          ToyExplanations.LATHE,
                          List.of("R3-20")))),
              new FactSensitivity(
                  "network.isolation",
                  "public",
                  List.of(
                      turn("customer-vpc", ToyExplanations.NOTHING, "X-01", "X-02"),
                      turn("private", new Answer("saw", 1.0, Map.of("usage", "by-foot"))),
                      turn("axe", ToyExplanations.NOTHING, "X-01", "X-02"),
                      new TippingPoint(
                          List.of(),
                          null,
                          null,
                          null,
                          "withdrawn",
                          new Answer("saw", 1.0, Map.of()),
                          List.of()))),
              new FactSensitivity("task", "ocr", List.of()),
              new FactSensitivity("data.languages", List.of("en"), List.of())));

  @Test
  void the_nearest_fact_comes_first_and_those_that_change_nothing_last() {
    assertThat(ToyExplanations.text(SENSITIVITY))
        .isEqualTo(
            """
            How stable the answer is

            As the facts stand: saw, rung 1.

            Facts that can change it, the nearest first
              • data.sizeGb = 99.5 GB: above 100 GB, 0.5 GB away → lathe, rung 2.5 (R3-20 decides)
              • network.isolation = public
                  • customer-vpc, or axe → no viable approach (X-01 and X-02 decide)
                  • private → still saw, with usage = by-foot
                  • withdrawn → still saw, without usage

            No change to one of these alone changes it: task, data.languages.
            """);
    assertThat(ToyExplanations.markdown(SENSITIVITY))
        .isEqualTo(
            """
            # How stable the answer is

            As the facts stand: **`saw`**, rung 1.

            ## Facts that can change it, the nearest first

            - `data.sizeGb = 99.5 GB`: above 100 GB, 0.5 GB away → **`lathe`**, rung 2.5 (R3-20 decides)
            - `network.isolation = public`
              - `customer-vpc`, or `axe` → no viable approach (X-01 and X-02 decide)
              - `private` → still `saw`, with `usage = by-foot`
              - withdrawn → still `saw`, without `usage`

            No change to one of these alone changes it: `task`, `data.languages`.
            """);
  }

  @Test
  void without_stated_facts_there_is_nothing_to_change() {
    assertThat(ToyExplanations.text(new Sensitivity(ToyExplanations.NOTHING, List.of())))
        .isEqualTo(
            """
            How stable the answer is

            As the facts stand: no viable approach.

            No fact is stated that could change it.
            """);
  }

  private static TippingPoint turn(String words, Answer answer, String... rules) {
    return new TippingPoint(List.of(words), null, null, null, words, answer, List.of(rules));
  }
}
