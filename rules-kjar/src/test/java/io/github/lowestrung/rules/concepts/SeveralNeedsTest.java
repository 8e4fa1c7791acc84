package io.github.lowestrung.rules.concepts;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each of several needs is treated as it is by itself, and the heaviest names the setting. */
class SeveralNeedsTest {

  private static String needs(String needs) {
    return "{task: conversation, customization: {needs: [%s]}}".formatted(needs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C-18  | grounding, fine-tuning       | answers must rest on the caller's own documents
          R2-23 | grounding, model-surgery     | model-surgery goes beyond fine-tuning
          R1-22 | fine-tuning, tool-use        | customization is needed (fine-tuning, tool-use)
          R1-23 | continued-pretraining        | continued-pretraining goes beyond what an AI service
          """)
  void a_rule_finds_its_need_among_others(String id, String needs, String reason) {
    rule(id).given(needs(needs)).fires().because(reason).restingOn("customization.needs");
  }

  @ParameterizedTest
  @CsvSource({"C-18", "R2-23", "R1-22", "R1-23", "C-17"})
  void a_rule_whose_need_is_not_among_them_stays_silent(String id) {
    rule(id).given(needs("prompting")).staysSilent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          grounding                                     | rag
          grounding, tool-use                           | agents
          tool-use, grounding, fine-tuning              | fine-tuning
          fine-tuning, distillation, grounding          | distillation
          """)
  void the_heaviest_need_names_the_setting(String needs, String customization) {
    assertThat(
            Decisions.on(needs(needs).replace("}}", "}, offered: [bedrock]}"))
                .recommendation()
                .configuration())
        .containsEntry("customization", customization);
  }
}
