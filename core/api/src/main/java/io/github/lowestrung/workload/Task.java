package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;
import org.jspecify.annotations.Nullable;

/** What a workload must do. A task names the group that it belongs to, if any. */
public enum Task implements Term, Tasks.Scope {
  /** Names what a picture shows. */
  IMAGE_LABELING,
  /** Finds unwanted pictures or clips. */
  CONTENT_MODERATION,
  /** Finds faces. */
  FACE_DETECTION,
  /** Identifies the person by the face. */
  FACE_RECOGNITION,
  /** Recognizes well-known people. */
  CELEBRITY_RECOGNITION,
  /** Reads text in photographs. */
  TEXT_IN_IMAGE,
  /** Finds logos. */
  LOGO_DETECTION,
  /** Sorts pictures into the caller's classes. */
  IMAGE_CLASSIFICATION,
  /** Finds objects and their boxes. */
  OBJECT_DETECTION,
  /** Labels each pixel. */
  SEMANTIC_SEGMENTATION,
  /** Reads text of scanned pages. */
  OCR,
  /** Reads forms and tables. */
  FORM_EXTRACTION,
  /** Understands whole documents. */
  DOCUMENT_UNDERSTANDING(TaskGroup.LANGUAGE),
  /** Detects the sentiment of a text. */
  SENTIMENT_ANALYSIS(TaskGroup.LANGUAGE),
  /** Finds the phrases that matter. */
  KEY_PHRASE_EXTRACTION(TaskGroup.LANGUAGE),
  /** Finds people, places, products and the like. */
  ENTITY_RECOGNITION(TaskGroup.LANGUAGE),
  /** Detects the language of a text. */
  LANGUAGE_DETECTION(TaskGroup.LANGUAGE),
  /** Tags the parts of speech. */
  SYNTAX_ANALYSIS(TaskGroup.LANGUAGE),
  /** Finds the topics of a collection. */
  TOPIC_MODELING,
  /** Finds or redacts personal data. */
  PII_DETECTION(TaskGroup.LANGUAGE),
  /** Sorts texts into the caller's classes. */
  TEXT_CLASSIFICATION(TaskGroup.LANGUAGE),
  /** Translates texts. */
  TRANSLATION(TaskGroup.LANGUAGE),
  /** Learns word embeddings. */
  WORD_EMBEDDING,
  /** Learns embeddings of pairs, such as user and item. */
  PAIR_EMBEDDING,
  /** Turns one sequence into another with a trained encoder and decoder. */
  SEQUENCE_TO_SEQUENCE(TaskGroup.GENERATIVE),
  /** Transcribes speech. */
  SPEECH_TO_TEXT,
  /** Turns text into speech. */
  TEXT_TO_SPEECH,
  /** Generates text. */
  TEXT_GENERATION(TaskGroup.GENERATIVE),
  /** Summarizes text. */
  SUMMARIZATION(TaskGroup.GENERATIVE),
  /** Generates an answer to a question. */
  QUESTION_ANSWERING(TaskGroup.GENERATIVE),
  /** Generates code. */
  CODE_GENERATION(TaskGroup.GENERATIVE),
  /** Generates pictures from prompts. */
  IMAGE_GENERATION(TaskGroup.GENERATIVE),
  /** Describes pictures in words. */
  IMAGE_CAPTIONING(TaskGroup.GENERATIVE),
  /** Talks with people. */
  CONVERSATION(TaskGroup.GENERATIVE),
  /** Finds texts or pictures by meaning. */
  SEMANTIC_SEARCH,
  /** Predicts a column whose kind is not stated. */
  TABULAR_PREDICTION(TaskGroup.TABULAR),
  /** Predicts one of two classes from columns. */
  BINARY_CLASSIFICATION(TaskGroup.TABULAR),
  /** Predicts one of several classes from columns. */
  MULTICLASS_CLASSIFICATION(TaskGroup.TABULAR),
  /** Predicts a number from columns. */
  REGRESSION(TaskGroup.TABULAR),
  /** Predicts clicks. */
  CLICK_THROUGH_PREDICTION,
  /** Forecasts values over time. */
  TIME_SERIES_FORECASTING,
  /** Recommends items to people. */
  RECOMMENDATION,
  /** Finds passages in a company's documents. */
  ENTERPRISE_SEARCH(TaskGroup.LANGUAGE),
  /** Finds neighbours of the caller's own feature vectors. */
  SIMILARITY_SEARCH,
  /** Clusters similar items. */
  CLUSTERING,
  /** Reduces the dimensions of data. */
  DIMENSIONALITY_REDUCTION,
  /** Finds anomalies. */
  ANOMALY_DETECTION,
  /** Finds unusual pairs of IP address and user. */
  IP_ANOMALY_DETECTION,
  /** Models sequences with custom code. */
  SEQUENCE_MODELING,
  /** Runs a custom algorithm. */
  CUSTOM_ALGORITHM;

  private final @Nullable TaskGroup group;

  Task() {
    this(null);
  }

  Task(@Nullable TaskGroup group) {
    this.group = group;
  }

  boolean belongsTo(TaskGroup other) {
    return group == other;
  }

  @Override
  public boolean covers(Task task) {
    return task == this;
  }
}
