package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.github.lowestrung.workload.term.NameKind;
import java.util.List;

/**
 * The only approaches that may be chosen. Immutable; stands under {@code offered} in a workload
 * document.
 *
 * @param approaches the approaches' ids
 */
public record Offer(
    @FieldDoc(value = "the only approaches that may be chosen", names = NameKind.APPROACH)
        List<String> approaches) {

  /** Keeps a copy of the list. */
  public Offer {
    approaches = RecordFactory.copy(approaches, "approaches");
  }
}
