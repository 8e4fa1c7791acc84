package io.github.lowestrung.decision;

import org.jspecify.annotations.Nullable;

/**
 * A fact that a rule rested on.
 *
 * @param path document path, such as {@code network.isolation}
 * @param value the value seen: a text, number, flag or list of texts; null only in the trace of a
 *     condition whose fact is not known
 */
public record Evidence(String path, @Nullable Object value) {}
