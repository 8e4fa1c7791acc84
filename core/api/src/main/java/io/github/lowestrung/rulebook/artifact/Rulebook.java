package io.github.lowestrung.rulebook.artifact;

import java.util.Objects;

/**
 * A rulebook that took part in a decision.
 *
 * @param id group, artifact and version
 * @param sha256 SHA-256 over its content, in hexadecimal
 */
public record Rulebook(String id, String sha256) {

  /** Refuses missing parts. */
  public Rulebook {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(sha256, "sha256");
  }
}
