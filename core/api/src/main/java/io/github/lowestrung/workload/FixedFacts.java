package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.github.lowestrung.workload.term.NameKind;
import java.util.List;
import java.util.Objects;

/**
 * The facts that cannot be changed: what proposes changes leaves them as they are, stated or not.
 * Immutable; stands under {@code fixed} in a workload document.
 *
 * @param paths their document paths, or names of whole sections
 */
public record FixedFacts(
    @FieldDoc(
            value = "facts that cannot be changed, or sections of them",
            names = NameKind.FACT,
            example = "network.isolation")
        List<String> paths) {

  /** Keeps a copy of the list. */
  public FixedFacts {
    paths = RecordFactory.copy(paths, "paths");
  }

  /**
   * Tells whether a fact cannot be changed.
   *
   * @param path its document path
   * @return true when it or its section is among them
   */
  public boolean cover(String path) {
    Objects.requireNonNull(path, "path");
    return paths.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "."));
  }
}
