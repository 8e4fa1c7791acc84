package io.github.lowestrung.internal.review;

import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.review.Finding;
import java.util.List;

/** A check for one kind of flaw. */
interface ReviewCheck {

  /** Most rules that a message names; a person compares fewer. */
  int NAMED = 20;

  /** Returns the flaws of a rule, in any order. */
  List<Finding> of(CompiledRule rule);

  /** Returns a flaw of a rule. */
  static Finding flaw(Check check, CompiledRule rule, String message) {
    return new Finding(check, rule.info().id(), message);
  }
}
