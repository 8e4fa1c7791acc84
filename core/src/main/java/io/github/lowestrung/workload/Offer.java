package io.github.lowestrung.workload;

import java.util.List;

/**
 * The only approaches that may be chosen. Immutable; stands under {@code offered} in a workload
 * document.
 *
 * @param approaches the approaches' ids
 */
public record Offer(
    @Means(value = "the only approaches that may be chosen", names = Named.APPROACH)
        List<String> approaches) {

  /** Keeps a copy of the list. */
  public Offer {
    approaches = List.copyOf(approaches);
  }
}
