package io.github.lowestrung.rules.platform;

import static io.github.lowestrung.rules.harness.RulesUnderTest.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelKindsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P-111 | task: image-generation | claude-sonnet-5 | image-generation needs a model that"
            + " gives images, and claude-sonnet-5 gives text (Amazon Bedrock",
        "P-111 | task: image-generation | claude | gives images, and claude gives text",
        "P-111 | task: image-generation | llama-3.1-8b | gives images, and llama-3.1-8b gives text",
        "P-111 | task: video-generation | nova-lite | gives videos, and nova-lite gives text",
        "P-111 | task: speech-to-speech | claude-sonnet-5 | gives speech",
        "P-111 | task: text-generation | cohere-embed-v4 | text-generation needs a model that gives"
            + " text, and cohere-embed-v4 gives embeddings",
        "P-111 | task: summarization | stable-image-core | gives text, and stable-image-core gives"
            + " images",
        "P-111 | task: summarization | cohere-rerank-3.5 | gives text, and cohere-rerank-3.5 gives"
            + " rankings",
        "P-111 | task: reranking | titan-text-embeddings-v2 | gives rankings or text, and",
        "P-111 | task: semantic-search | claude-sonnet-5 | gives embeddings, and",
        "P-111 | 'task: [summarization, image-generation]' | claude-sonnet-5 | image-generation"
            + " needs a model that gives images",
        "P-112 | task: image-captioning | deepseek-v3.2 | image-captioning needs a model that takes"
            + " images or videos, and deepseek-v3.2 takes text",
        "P-112 | task: ocr | qwen3-32b | ocr needs a model that takes images or videos, and"
            + " qwen3-32b takes text",
        "P-112 | task: speech-to-text | claude-sonnet-5 | takes speech or audio, and"
            + " claude-sonnet-5 takes images and text",
        "P-113 | 'task: question-answering, data: {modality: image}' | deepseek-v3.2 |"
            + " question-answering on data of kind image needs a model that takes images, and"
            + " deepseek-v3.2 takes text",
        "P-113 | 'task: video-understanding, data: {modality: video}' | claude-sonnet-5 | takes"
            + " videos, and claude-sonnet-5 takes images and text",
        "P-113 | 'task: call-analytics, data: {modality: audio}' | claude-sonnet-5 | takes speech"
            + " or audio",
      })
  void a_model_that_cannot_is_not_hosted(String rule, String facts, String model, String reason) {
    rule(rule)
        .given("{%s, model: {foundationModel: %s}}".formatted(facts, model))
        .fires()
        .because(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P-111 | task: image-generation | stable-image-core",
        "P-111 | task: image-generation | stable-diffusion",
        "P-111 | task: image-generation | a-model-of-our-own",
        "P-111 | task: text-generation | claude",
        "P-111 | task: text-generation | titan-text-express",
        "P-111 | task: semantic-search | titan",
        "P-111 | 'task: [semantic-search, question-answering]' | claude-sonnet-5",
        "P-111 | task: reranking | claude-sonnet-5",
        "P-111 | task: reranking | rerank",
        "P-112 | task: image-captioning | claude-sonnet-5",
        "P-112 | task: image-captioning | llama-4",
        "P-112 | task: image-captioning | a-model-of-our-own",
        "P-112 | task: document-understanding | deepseek-v3.2",
        "P-112 | task: speech-to-text | voxtral",
        "P-112 | task: call-analytics | claude-sonnet-5",
        "P-113 | 'task: question-answering, data: {modality: image}' | claude-sonnet-5",
        "P-113 | task: question-answering | deepseek-v3.2",
        "P-113 | 'task: image-captioning, data: {modality: image}' | deepseek-v3.2",
        "P-113 | 'task: image-generation, data: {modality: image}' | stable-image-core",
        "P-113 | 'task: summarization, data: {modality: audio}' | claude-sonnet-5",
        "P-113 | 'task: video-understanding, data: {modality: video}' | nova-pro",
      })
  void a_model_that_can_or_may_stays(String rule, String facts, String model) {
    rule(rule).given("{%s, model: {foundationModel: %s}}".formatted(facts, model)).staysSilent();
  }
}
