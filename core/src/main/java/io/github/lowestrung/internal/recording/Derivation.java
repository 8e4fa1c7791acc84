package io.github.lowestrung.internal.recording;

import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.drl.Effect;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.internal.rule.CompiledRule;
import java.util.List;

/**
 * One firing of a rule: what it rests on, and what it did.
 *
 * @param rule the rule
 * @param objects what its patterns matched
 * @param finding its reason, and the facts behind it
 * @param effect what it did
 * @param conclusion the fact that it concluded; null when there is none, or it existed before
 */
public record Derivation(
    CompiledRule rule,
    List<Object> objects,
    FilledReason finding,
    Effect effect,
    Conclusion conclusion) {

  /** Tells whether it rules an approach out. */
  public boolean excludes(String approach) {
    return conclusion instanceof Excluded excluded && excluded.covers(approach);
  }

  /** Tells whether it speaks for an approach. */
  public boolean speaksFor(String approach) {
    return approach.equals(effect.speaksFor());
  }
}
