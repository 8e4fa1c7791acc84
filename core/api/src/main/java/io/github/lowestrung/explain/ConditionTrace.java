package io.github.lowestrung.explain;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.workload.term.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule.
 *
 * @param condition the condition in the words of the rule, such as {@code Network( isolation ==
 *     Isolation.CUSTOMER_VPC )}
 * @param words the same in the words of documents, such as {@code network.isolation ==
 *     customer-vpc}
 * @param verdict whether it holds
 * @param saw what it saw; a value is null where the fact is not known
 * @param note a further remark, such as that an earlier condition left nothing to look at; null
 *     when there is none
 */
public record ConditionTrace(
    String condition,
    String words,
    ConditionStatus verdict,
    List<Evidence> saw,
    @Nullable String note) {

  /** The note of a condition on a fact that nobody stated. */
  public static final String NOT_KNOWN = "not known, so it does not match";

  /** Whether a condition holds. */
  public enum ConditionStatus implements Term {
    /** It holds. */
    TRUE,
    /** It does not hold. */
    FALSE,
    /** The fact or field is missing, so it is not known whether it holds. */
    UNKNOWN
  }
}
