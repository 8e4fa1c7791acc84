package io.github.lowestrung.rulebook.artifact;

/**
 * A rulebook that took part in a decision.
 *
 * @param id group, artifact and version
 * @param sha256 SHA-256 over its content, in hexadecimal
 */
public record Rulebook(String id, String sha256) {}
