package io.github.lowestrung.workload;

import java.util.Arrays;
import java.util.List;

/** Tasks as people look for them, each under one area. Rules group them otherwise. */
public enum TaskArea {
  /** Pictures and video. */
  PICTURES("what they show, and who or what is in them"),
  /** Scanned documents. */
  DOCUMENTS("scanned pages, forms and tables that are read"),
  /** Texts that exist. */
  TEXTS("what they say, name or mean, and in which language"),
  /** Speech. */
  SPEECH("spoken words to text, and text to spoken words"),
  /** What is made anew. */
  GENERATION("texts, answers, code and pictures that are made anew"),
  /** Search and recommendation. */
  SEARCH("what is alike, wanted or fits together"),
  /** Tables and time series. */
  TABLES("numbers and classes that are predicted from columns or from the past"),
  /** Patterns that nobody labelled. */
  PATTERNS("groups, outliers and structure that nobody labelled"),
  /** Code of one's own. */
  OWN_CODE("sequences and algorithms in code of your own");

  private final String gloss;

  TaskArea(String gloss) {
    this.gloss = gloss;
  }

  /**
   * Says what the area is about.
   *
   * @return a clause
   */
  public String gloss() {
    return gloss;
  }

  /**
   * Returns the tasks of the area.
   *
   * @return at least one, in the order of {@link Task}
   */
  public List<Task> tasks() {
    return Arrays.stream(Task.values()).filter(task -> task.area() == this).toList();
  }
}
