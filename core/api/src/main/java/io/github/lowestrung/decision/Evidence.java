package io.github.lowestrung.decision;

/**
 * A fact that a rule rested on.
 *
 * @param path document path, such as {@code network.isolation}
 * @param value the value seen: a text, number, flag or list of texts
 */
public record Evidence(String path, Object value) {}
