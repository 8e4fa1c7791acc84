package io.github.lowestrung.rules.advice;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rules.choice.Decisions;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.testing.RuleVerifier;
import io.github.lowestrung.workload.CustomizationNeed;
import io.github.lowestrung.workload.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsBedrockTest {

  @ParameterizedTest(name = "{0} sets {2} for {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          S-01 | {task: summarization}                                                    | prompting             | no heavier customization than prompts        |
          S-01 | {task: summarization, customization: {need: prompting}}                  | prompting             | no heavier customization than prompts        |
          S-01 | {task: summarization, customization: {domainCorpus: true}}               | prompting             | no heavier customization than prompts        |
          S-01 | {task: code-generation, data: {domainSpecific: true}}                    | prompting             | no heavier customization than prompts        |
          S-02 | {task: conversation, customization: {need: grounding}}                   | rag                   | must rest on the caller's own documents      | customization.need
          S-02 | {task: question-answering, data: {domainSpecific: true}}                 | rag                   | question-answering must use domain-specific     | data.domainSpecific task
          S-02 | {task: semantic-search}                                                  | rag                   | semantic-search                              | task
          S-02 | {task: enterprise-search, offered: [bedrock]}                            | rag                   | enterprise-search                            | task
          S-05 | {task: conversation, customization: {need: tool-use}}                    | agents                | tool calls                               | customization.need
          S-06 | {task: summarization, customization: {need: fine-tuning}}                | fine-tuning           | the need is fine-tuning                      | customization.need
          """)
  void the_lightest_customization_that_meets_the_need_is_set(
      String rule, String document, String value, String reason, String evidence) {
    rule(rule)
        .given(document)
        .fires()
        .because(reason)
        .so("sets customization = " + value)
        .restingOn(Paths.of(evidence));
  }

  @ParameterizedTest(name = "{0} sets nothing for {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          S-01 | {task: conversation, customization: {need: grounding}}
          S-01 | {task: question-answering, data: {domainSpecific: true}}
          S-01 | {task: conversation, customization: {need: tool-use}}
          S-01 | {task: conversation, customization: {need: fine-tuning}}
          S-01 | {task: conversation, customization: {need: continued-pretraining}}
          S-01 | {task: conversation, offered: [jumpstart]}
          S-01 | {task: pii-detection}
          S-02 | {task: question-answering}
          S-02 | {task: question-answering, data: {domainSpecific: false}}
          S-02 | {task: question-answering, data: {domainSpecific: true}, customization: {need: prompting}}
          S-02 | {task: question-answering, offered: [jumpstart], customization: {need: grounding}}
          S-05 | {task: conversation}
          S-05 | {task: conversation, customization: {need: grounding}}
          S-05 | {task: conversation, offered: [jumpstart], customization: {need: tool-use}}
          S-06 | {task: summarization}
          S-06 | {task: summarization, customization: {need: continued-pretraining}}
          S-06 | {task: summarization, offered: [jumpstart], customization: {need: fine-tuning}}
          S-07 | {task: summarization}
          S-07 | {task: summarization, customization: {need: fine-tuning}}
          S-07 | {task: summarization, offered: [jumpstart], customization: {need: continued-pretraining}}
          """)
  void what_is_not_needed_or_not_bedrock_is_not_set(String rule, String document) {
    rule(rule).given(document).staysSilent();
  }

  @Test
  void every_workload_of_bedrock_has_one_customization_whatever_it_needs() {
    List<String> needs = new ArrayList<>(List.of(""));
    for (CustomizationNeed need : CustomizationNeed.values()) {
      needs.add(", customization: {need: " + need.term() + "}");
    }
    List<String> data =
        List.of(
            "",
            ", data: {domainSpecific: true}",
            ", data: {labeled: true}",
            ", data: {labeled: false, domainSpecific: true}");
    int bedrock = 0;
    for (Task task : Task.values()) {
      for (String need : needs) {
        for (String known : data) {
          String document = "{task: " + task.term() + known + need + ", offered: [bedrock]}";
          var decision = Decisions.on(document);
          if (decision.findRecommendation().isPresent()) {
            bedrock++;
            assertThat(decision.configuration()).as(document).containsKey("customization");
          }
        }
      }
    }
    assertThat(bedrock).isGreaterThan(300);
  }

  @Test
  void continued_pretraining_was_set_while_bedrock_did_it() {
    RuleVerifier.of(RulesUnderTest.advisor(), LocalDate.of(2025, 1, 15))
        .rule("S-07")
        .given("{task: summarization, customization: {need: continued-pretraining}}")
        .fires()
        .because("the need is continued-pretraining")
        .so("sets customization = continued-pretraining")
        .restingOn("customization.need");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          S-18 | {task: reranking}                                                                                   | operation of its own for reranking
          S-19 | {task: reranking, model: {foundationModel: cohere-rerank-3.5}}                                      | cohere-rerank-3.5 orders hits
          W-30 | {task: enterprise-search, location: {region: ap-southeast-3}}                                       | knowledge bases are not offered in ap-southeast-3
          W-30 | {task: semantic-search, model: {foundationModel: titan-multimodal-embeddings-g1}}                   | none of the models with which a managed knowledge base embeds
          W-31 | {task: agent, location: {region: ap-southeast-3}}                                                   | AgentCore is not offered in ap-southeast-3
          W-32 | {task: agent, location: {region: us-west-1}}                                                        | harness is not offered in us-west-1
          W-33 | {task: conversation, model: {foundationModel: gemma-4-31b}, location: {region: eu-central-1}}      | eu-central-1 through the endpoint bedrock-mantle only
          W-33 | {task: conversation, model: {foundationModel: claude-fable-5}, location: {region: us-east-1, residency: in-region}} | answered in us-east-1 itself
          G-27 | {task: conversation, model: {foundationModel: gemma-4-31b}, location: {region: eu-central-1}}      | Responses, Chat Completions or Messages
          W-34 | {task: summarization, data: {modality: audio}}                                                      | unless the model takes speech
          """)
  void what_bedrock_has_and_lacks_is_said(String rule, String document, String reason) {
    rule(rule).given(document).fires().because(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          S-18 | {task: [reranking, summarization]}
          S-18 | {task: reranking, model: {foundationModel: claude-sonnet-5}}
          S-19 | {task: reranking, model: {foundationModel: claude-sonnet-5}}
          S-03 | {task: enterprise-search, location: {region: ap-southeast-3}}
          S-04 | {task: enterprise-search, location: {region: ap-southeast-3}, load: {pattern: rare}}
          S-03 | {task: semantic-search, model: {foundationModel: titan-multimodal-embeddings-g1}}
          S-03 | {task: enterprise-search, model: {foundationModel: gemma-4-31b}, location: {region: eu-central-1}}
          S-08 | {task: agent, location: {region: ap-southeast-3}}
          S-09 | {task: text-moderation, model: {foundationModel: gemma-4-31b}, location: {region: eu-central-1}}
          G-01 | {task: conversation, model: {foundationModel: gemma-4-31b}, location: {region: eu-central-1}}
          G-02 | {task: enterprise-search, location: {region: ap-southeast-3}}
          W-30 | {task: enterprise-search, location: {region: eu-west-1}}
          W-30 | {task: semantic-search, model: {foundationModel: titan-text-embeddings-v2}}
          W-30 | {task: enterprise-search}
          W-31 | {task: agent, location: {region: eu-west-1}}
          W-31 | {task: agent}
          W-32 | {task: agent, location: {region: eu-west-1}}
          W-32 | {task: agent, location: {region: ap-southeast-3}}
          W-33 | {task: conversation, model: {foundationModel: claude-fable-5}, location: {region: us-east-1}}
          W-33 | {task: conversation, model: {foundationModel: qwen3-32b}, location: {region: eu-west-2}}
          W-33 | {task: conversation, model: {foundationModel: gemma-4-31b}}
          G-27 | {task: conversation, model: {foundationModel: qwen3-32b}, location: {region: eu-west-2}}
          W-34 | {task: call-analytics, data: {modality: audio}}
          W-34 | {task: summarization, data: {modality: text}}
          W-34 | {task: summarization}
          """)
  void what_bedrock_has_is_not_missed(String rule, String document) {
    rule(rule).given(document).staysSilent();
  }
}
