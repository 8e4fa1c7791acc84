package io.github.lowestrung.rules.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.rules.record.Answers.Depth;

/**
 * One answer about a subject.
 *
 * @param key of the subject, with the id of the stage where there is one
 * @param kind what was asked for
 * @param of the approach, rule, change or format that was asked for; empty where there is none
 * @param json the answer as a document, in its full form; JSON null where it has none
 * @param text the answer as reports show it; empty where it is not recorded
 */
record Answer(String key, Kind kind, String of, JsonNode json, String text) {

  private static final String OUT_OF_TIME = "out of time";

  /** What is asked for. */
  enum Kind {
    DECISION,
    WHY,
    REPORT,
    WHY_NOT,
    WHY_NOT_RULE,
    WHAT_WOULD_IT_TAKE,
    WHAT_WOULD_IT_TAKE_FAR,
    WHAT_IF,
    STABILITY,
    QUESTIONS;

    /** Returns how much is asked where this is asked for. */
    Depth depth() {
      return switch (this) {
        case DECISION, WHY -> Depth.DECISIONS;
        case WHAT_WOULD_IT_TAKE_FAR -> Depth.ALL;
        default -> Depth.NEAR;
      };
    }
  }

  /** Stands for an answer that the machine was too busy to find. */
  static Answer outOfTime(String key, Kind kind) {
    return new Answer(key, kind, OUT_OF_TIME, Forms.JSON.nullNode(), "");
  }

  boolean isOutOfTime() {
    return of.equals(OUT_OF_TIME);
  }

  /** Returns the full form as one line. */
  String full() {
    return line(json);
  }

  /** Returns the form without names and sentences as one line. */
  String neutral() {
    return line(Forms.neutral(json));
  }

  private String line(JsonNode form) {
    ObjectNode line = Forms.JSON.createObjectNode();
    line.put("key", key).put("kind", kind.name()).put("of", of).set("answer", form);
    return line.toString();
  }
}
