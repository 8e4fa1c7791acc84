package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.Term;
import java.util.Set;

/** What a workload must do. A task names the groups that it belongs to, if any. */
public enum Task implements Term, Tasks.Scope {
  /** Names what a picture shows. */
  IMAGE_LABELING(TaskArea.PICTURES, "names what a picture shows", TaskGroup.VISION),
  /** Finds unwanted pictures or clips. */
  CONTENT_MODERATION(TaskArea.PICTURES, "finds unwanted pictures or clips", TaskGroup.VISION),
  /** Finds faces. */
  FACE_DETECTION(TaskArea.PICTURES, "finds faces", TaskGroup.FACES),
  /** Identifies the person by the face. */
  FACE_RECOGNITION(TaskArea.PICTURES, "identifies the person by the face", TaskGroup.FACES),
  /** Recognizes well-known people. */
  CELEBRITY_RECOGNITION(TaskArea.PICTURES, "recognizes well-known people", TaskGroup.FACES),
  /** Reads text in photographs. */
  TEXT_IN_IMAGE(TaskArea.PICTURES, "reads text in photographs", TaskGroup.VISION),
  /** Finds logos. */
  LOGO_DETECTION(TaskArea.PICTURES, "finds logos", TaskGroup.VISION),
  /** Sorts pictures into the caller's classes. */
  IMAGE_CLASSIFICATION(
      TaskArea.PICTURES, "sorts pictures into the caller's classes", TaskGroup.VISION),
  /** Finds objects and their boxes. */
  OBJECT_DETECTION(TaskArea.PICTURES, "finds objects and their boxes", TaskGroup.VISION),
  /** Labels each pixel. */
  SEMANTIC_SEGMENTATION(TaskArea.PICTURES, "labels each pixel", TaskGroup.VISION),
  /** Tells a live face from a picture or mask. */
  FACE_LIVENESS(TaskArea.PICTURES, "tells a live face from a picture or mask", TaskGroup.FACES),
  /** Finds defects on photographs. */
  VISUAL_INSPECTION(TaskArea.PICTURES, "finds defects on photographs", TaskGroup.VISION),
  /** Says what happens in a film. */
  VIDEO_UNDERSTANDING(TaskArea.PICTURES, "says what happens in a film", TaskGroup.VISION),
  /** Reads text of scanned pages. */
  OCR(TaskArea.DOCUMENTS, "reads text of scanned pages", TaskGroup.DOCUMENTS),
  /** Reads forms and tables. */
  FORM_EXTRACTION(TaskArea.DOCUMENTS, "reads forms and tables", TaskGroup.DOCUMENTS),
  /** Understands whole documents. */
  DOCUMENT_UNDERSTANDING(
      TaskArea.DOCUMENTS, "understands whole documents", TaskGroup.LANGUAGE, TaskGroup.DOCUMENTS),
  /** Reads invoices and receipts. */
  EXPENSE_EXTRACTION(TaskArea.DOCUMENTS, "reads invoices and receipts", TaskGroup.DOCUMENTS),
  /** Reads passports and other identity documents. */
  ID_DOCUMENT_EXTRACTION(
      TaskArea.DOCUMENTS, "reads passports and other identity documents", TaskGroup.DOCUMENTS),
  /** Detects the sentiment of a text. */
  SENTIMENT_ANALYSIS(TaskArea.TEXTS, "detects the sentiment of a text", TaskGroup.LANGUAGE),
  /** Finds the phrases that matter. */
  KEY_PHRASE_EXTRACTION(TaskArea.TEXTS, "finds the phrases that matter", TaskGroup.LANGUAGE),
  /** Finds people, places, products and the like. */
  ENTITY_RECOGNITION(
      TaskArea.TEXTS, "finds people, places, products and the like", TaskGroup.LANGUAGE),
  /** Detects the language of a text. */
  LANGUAGE_DETECTION(TaskArea.TEXTS, "detects the language of a text", TaskGroup.LANGUAGE),
  /** Tags the parts of speech. */
  SYNTAX_ANALYSIS(TaskArea.TEXTS, "tags the parts of speech", TaskGroup.LANGUAGE),
  /** Finds the topics of a collection. */
  TOPIC_MODELING(TaskArea.TEXTS, "finds the topics of a collection"),
  /** Finds or redacts personal data. */
  PII_DETECTION(TaskArea.TEXTS, "finds or redacts personal data", TaskGroup.LANGUAGE),
  /** Sorts texts into the caller's classes. */
  TEXT_CLASSIFICATION(TaskArea.TEXTS, "sorts texts into the caller's classes", TaskGroup.LANGUAGE),
  /** Translates texts. */
  TRANSLATION(TaskArea.TEXTS, "translates texts", TaskGroup.LANGUAGE),
  /** Finds unwanted texts. */
  TEXT_MODERATION(TaskArea.TEXTS, "finds unwanted texts", TaskGroup.LANGUAGE),
  /** Finds conditions, medicines and the like in clinical texts. */
  MEDICAL_ENTITY_RECOGNITION(
      TaskArea.TEXTS,
      "finds conditions, medicines and the like in clinical texts",
      TaskGroup.LANGUAGE),
  /** Learns word embeddings. */
  WORD_EMBEDDING(TaskArea.TEXTS, "learns word embeddings"),
  /** Learns embeddings of pairs, such as user and item. */
  PAIR_EMBEDDING(TaskArea.SEARCH, "learns embeddings of pairs, such as user and item"),
  /** Turns one sequence into another with a trained encoder and decoder. */
  SEQUENCE_TO_SEQUENCE(
      TaskArea.GENERATION,
      "turns one sequence into another with a trained encoder and decoder",
      TaskGroup.GENERATIVE),
  /** Transcribes speech. */
  SPEECH_TO_TEXT(TaskArea.SPEECH, "transcribes speech", TaskGroup.SPEECH),
  /** Turns text into speech. */
  TEXT_TO_SPEECH(TaskArea.SPEECH, "turns text into speech"),
  /** Transcribes dictation and talks of clinicians. */
  MEDICAL_TRANSCRIPTION(
      TaskArea.SPEECH, "transcribes dictation and talks of clinicians", TaskGroup.SPEECH),
  /** Transcribes calls and says how they went. */
  CALL_ANALYTICS(TaskArea.SPEECH, "transcribes calls and says how they went", TaskGroup.SPEECH),
  /** Talks with people by voice. */
  SPEECH_TO_SPEECH(TaskArea.SPEECH, "talks with people by voice", TaskGroup.GENERATIVE),
  /** Generates text. */
  TEXT_GENERATION(TaskArea.GENERATION, "generates text", TaskGroup.GENERATIVE),
  /** Summarizes text. */
  SUMMARIZATION(TaskArea.GENERATION, "summarizes text", TaskGroup.GENERATIVE),
  /** Generates an answer to a question. */
  QUESTION_ANSWERING(
      TaskArea.GENERATION, "generates an answer to a question", TaskGroup.GENERATIVE),
  /** Generates code. */
  CODE_GENERATION(TaskArea.GENERATION, "generates code", TaskGroup.GENERATIVE),
  /** Generates pictures from prompts. */
  IMAGE_GENERATION(TaskArea.GENERATION, "generates pictures from prompts", TaskGroup.GENERATIVE),
  /** Describes pictures in words. */
  IMAGE_CAPTIONING(TaskArea.GENERATION, "describes pictures in words", TaskGroup.GENERATIVE),
  /** Talks with people. */
  CONVERSATION(TaskArea.GENERATION, "talks with people", TaskGroup.GENERATIVE),
  /** Leads people through set steps of a dialogue. */
  SCRIPTED_DIALOGUE(TaskArea.GENERATION, "leads people through set steps of a dialogue"),
  /** Plans and calls tools over several steps. */
  AGENT(TaskArea.GENERATION, "plans and calls tools over several steps", TaskGroup.GENERATIVE),
  /** Writes clinical notes from talks with patients. */
  CLINICAL_NOTES(
      TaskArea.GENERATION, "writes clinical notes from talks with patients", TaskGroup.GENERATIVE),
  /** Generates films from prompts. */
  VIDEO_GENERATION(TaskArea.GENERATION, "generates films from prompts", TaskGroup.GENERATIVE),
  /** Finds texts or pictures by meaning. */
  SEMANTIC_SEARCH(TaskArea.SEARCH, "finds texts or pictures by meaning"),
  /** Orders hits of a search by how well they answer. */
  RERANKING(TaskArea.SEARCH, "orders hits of a search by how well they answer", TaskGroup.LANGUAGE),
  /** Predicts a column whose kind is not stated. */
  TABULAR_PREDICTION(
      TaskArea.TABLES, "predicts a column whose kind is not stated", TaskGroup.TABULAR),
  /** Predicts one of two classes from columns. */
  BINARY_CLASSIFICATION(
      TaskArea.TABLES, "predicts one of two classes from columns", TaskGroup.TABULAR),
  /** Predicts one of several classes from columns. */
  MULTICLASS_CLASSIFICATION(
      TaskArea.TABLES, "predicts one of several classes from columns", TaskGroup.TABULAR),
  /** Predicts a number from columns. */
  REGRESSION(TaskArea.TABLES, "predicts a number from columns", TaskGroup.TABULAR),
  /** Predicts clicks. */
  CLICK_THROUGH_PREDICTION(TaskArea.TABLES, "predicts clicks"),
  /** Predicts which events are fraud. */
  FRAUD_DETECTION(TaskArea.TABLES, "predicts which events are fraud", TaskGroup.TABULAR),
  /** Learns from columns in which order items belong. */
  LEARNING_TO_RANK(TaskArea.TABLES, "learns from columns in which order items belong"),
  /** Forecasts values over time. */
  TIME_SERIES_FORECASTING(TaskArea.TABLES, "forecasts values over time"),
  /** Recommends items to people. */
  RECOMMENDATION(TaskArea.SEARCH, "recommends items to people"),
  /** Finds passages in a company's documents. */
  ENTERPRISE_SEARCH(TaskArea.SEARCH, "finds passages in a company's documents", TaskGroup.LANGUAGE),
  /** Finds neighbours of the caller's own feature vectors. */
  SIMILARITY_SEARCH(TaskArea.SEARCH, "finds neighbours of the caller's own feature vectors"),
  /** Clusters similar items. */
  CLUSTERING(TaskArea.PATTERNS, "clusters similar items"),
  /** Reduces the dimensions of data. */
  DIMENSIONALITY_REDUCTION(TaskArea.PATTERNS, "reduces the dimensions of data"),
  /** Finds anomalies. */
  ANOMALY_DETECTION(TaskArea.PATTERNS, "finds anomalies"),
  /** Finds unusual pairs of IP address and user. */
  IP_ANOMALY_DETECTION(TaskArea.PATTERNS, "finds unusual pairs of IP address and user"),
  /** Models sequences with custom code. */
  SEQUENCE_MODELING(TaskArea.OWN_CODE, "models sequences with custom code"),
  /** Runs a custom algorithm. */
  CUSTOM_ALGORITHM(TaskArea.OWN_CODE, "runs a custom algorithm");

  private final TaskArea area;
  private final String gloss;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that Set.of makes
  private final Set<TaskGroup> groups;

  Task(TaskArea area, String gloss, TaskGroup... groups) {
    this.area = area;
    this.gloss = gloss;
    this.groups = Set.of(groups);
  }

  /**
   * Returns the area under which people look for the task.
   *
   * @return the area
   */
  public TaskArea area() {
    return area;
  }

  /**
   * Says what the task does, as a clause without a subject.
   *
   * @return the clause, such as {@code translates texts}
   */
  public String gloss() {
    return gloss;
  }

  boolean belongsTo(TaskGroup other) {
    return groups.contains(other);
  }

  @Override
  public boolean covers(Task task) {
    return task == this;
  }
}
