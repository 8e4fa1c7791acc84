package io.github.lowestrung.explain;

import java.util.List;

/**
 * What is still open, and what is worth asking.
 *
 * @param answer the answer as the facts stand
 * @param possible ids of the approaches that some answers would make win, in ladder order, the
 *     recommended one among them
 * @param complete false when time ran out before every approach was tried, so that some of those
 *     named may not be possible after all
 * @param questions the missing facts that can change the answer, the most helpful first
 */
public record Questions(
    Answer answer, List<String> possible, boolean complete, List<Question> questions)
    implements ExplanationResult {}
