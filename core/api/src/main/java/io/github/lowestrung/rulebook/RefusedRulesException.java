package io.github.lowestrung.rulebook;

import io.github.lowestrung.workload.term.Term;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when rules of a rulebook cannot be used; it says of each what is wrong and what helps. */
public final class RefusedRulesException extends RulebookException {
  private static final long serialVersionUID = 1L;

  private final Refusal[] refusals;

  /**
   * What is wrong with one rule.
   *
   * @param check what found it, as reviews name it
   * @param rule its id
   * @param message what is wrong with it, and after the word "Maybe" what helps
   */
  public record Refusal(Term check, String rule, String message) implements Serializable {}

  /**
   * Creates the exception.
   *
   * @param refusals what is wrong, one at least
   */
  public RefusedRulesException(List<Refusal> refusals) {
    super(
        refusals.stream()
            .map(refusal -> "The rule (" + refusal.rule() + "): " + refusal.message())
            .collect(Collectors.joining("\n")));
    this.refusals = refusals.toArray(Refusal[]::new);
  }

  /**
   * Returns what is wrong.
   *
   * @return by rule, one at least; never null
   */
  public List<Refusal> refusals() {
    return List.of(refusals);
  }
}
