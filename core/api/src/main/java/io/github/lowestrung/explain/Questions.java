package io.github.lowestrung.explain;

import java.util.List;

/**
 * What is still open, and what is worth asking.
 *
 * @param answer the answer as the facts stand
 * @param possible ids of the approaches that some answers would make win, in ladder order, the
 *     recommended one among them
 * @param complete false when the search ended before every approach was tried, so that some of
 *     those named may not be possible after all
 * @param questions the missing facts that can change the answer, the most helpful first: those that
 *     people are likely to know and that decide most
 * @param topics the topics of facts that are not known, in the order of the rulebook
 */
public record Questions(
    Answer answer,
    List<String> possible,
    boolean complete,
    List<Question> questions,
    List<Topic> topics)
    implements ExplanationResult {

  /**
   * What several questions are about.
   *
   * @param name its name, one word
   * @param about what it is about, in one clause
   * @param paths document paths of its facts that are not known, at least one; some may come to
   *     change the answer only when others are known
   */
  public record Topic(String name, String about, List<String> paths) {}
}
