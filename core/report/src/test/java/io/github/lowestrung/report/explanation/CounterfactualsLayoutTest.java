package io.github.lowestrung.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.Counterfactuals.Alteration;
import io.github.lowestrung.explain.Counterfactuals.AlterationKind;
import io.github.lowestrung.explain.Counterfactuals.Counterfactual;
import io.github.lowestrung.explain.Counterfactuals.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterfactualsLayoutTest {

  private static final Alteration SET =
      new Alteration(
          "network.isolation", null, AlterationKind.SET, List.of("customer-vpc"), "customer-vpc");
  private static final Alteration CHANGE =
      new Alteration(
          "data.sizeGb", 99.5, AlterationKind.CHANGE, List.of(101, 150.0), "above 100 GB");
  private static final Alteration WITHDRAW =
      new Alteration("latency.firstTokenMs", 200L, AlterationKind.WITHDRAW, List.of(), "withdrawn");

  @Test
  void each_set_is_a_bullet() {
    Counterfactuals answer =
        answer(Proof.ALL_SMALLEST, 2, List.of(List.of(SET, CHANGE), List.of(WITHDRAW, SET)));

    assertThat(ToyExplanations.text(answer))
        .isEqualTo(
            """
            What it would take for saw to win

            Sentence about saw.

            Any one of these
              • all of these
                  • set network.isolation to customer-vpc
                  • change data.sizeGb from 99.5 GB to above 100 GB
              • withdraw latency.firstTokenMs (now 200 ms), and set network.isolation to customer-vpc

            Proven: each of these makes it win, and there is no other of this size.
            """);
    assertThat(ToyExplanations.markdown(answer))
        .isEqualTo(
            """
            # What it would take for `saw` to win

            Sentence about saw.

            ## Any one of these

            - all of these
              - set `network.isolation` to `customer-vpc`
              - change `data.sizeGb` from `99.5 GB` to above 100 GB
            - withdraw `latency.firstTokenMs` (now `200 ms`), and set `network.isolation` to `customer-vpc`

            Proven: each of these makes it win, and there is no other of this size.
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WINS_ALREADY    | Nothing has to change.
          ALL_SMALLEST    | Proven: each of these makes it win, and there is no other of this size.
          SOME_SMALLEST   | Proven: each of these makes it win. There may be others of this size.
          NONE_UP_TO_SIZE | Proven over all values that the rules mention. Larger sets were not tried.
          TIME_RAN_OUT    | More time may find some.
          """)
  void what_is_proven_is_said_in_plain_words(Proof proof, String words) {
    assertThat(ToyExplanations.text(answer(proof, 1, List.of()))).endsWith("\n\n" + words + "\n");
  }

  private static Counterfactuals answer(Proof proof, int size, List<List<Alteration>> sets) {
    return new Counterfactuals(
        "saw",
        "The saw",
        1,
        sets.stream().map(Counterfactual::new).toList(),
        proof,
        size,
        "Sentence about saw.");
  }
}
