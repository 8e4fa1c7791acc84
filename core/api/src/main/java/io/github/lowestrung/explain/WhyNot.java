package io.github.lowestrung.explain;

import io.github.lowestrung.workload.term.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an approach is not recommended.
 *
 * @param approach its id
 * @param name its name
 * @param rung number of its rung
 * @param verdict the short answer
 * @param text the answer in a sentence
 * @param nominations the rules that say that it serves the task
 * @param wanting the rules that could have nominated it, with each condition, where none does
 * @param tasks the tasks that it serves, each by itself, where it does not serve the stated one
 * @param exclusions the rules that exclude it
 * @param beatenBy id of the approach that comes before it; null unless beaten
 */
public record WhyNot(
    String approach,
    String name,
    double rung,
    Verdict verdict,
    String text,
    List<Justification> nominations,
    List<RuleTrace> wanting,
    List<String> tasks,
    List<Justification> exclusions,
    @Nullable String beatenBy)
    implements ExplanationResult {

  /** The short answer. */
  public enum Verdict implements Term {
    /** It is recommended. */
    RECOMMENDED,
    /** It does not serve the task. */
    NOT_NOMINATED,
    /** It serves the task, and a constraint rules it out. */
    EXCLUDED,
    /** It is viable, and an approach before it is too. */
    BEATEN
  }
}
