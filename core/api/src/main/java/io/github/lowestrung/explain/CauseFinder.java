package io.github.lowestrung.explain;

import io.github.lowestrung.workload.PipelineStage;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.term.Term;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds which changes between older and newer rulebooks caused a different answer: those that,
 * applied alone, make the older rules give the newer answer. Thread-safe.
 */
public interface CauseFinder {

  /** How a rule or a table changed. */
  enum Change implements Term {
    /** Only the newer rulebooks have it. */
    ADDED,
    /** The newer rulebooks do not have it. */
    REMOVED,
    /** It is written differently. */
    CHANGED,
    /** It fires for one and not for the other, or for another reason; the cause is not known. */
    FIRES_DIFFERENTLY
  }

  /**
   * A change.
   *
   * @param what id of the rule, or file of the table
   * @param change how it changed
   */
  record Cause(String what, Change change) {}

  /**
   * The changes that caused a different answer.
   *
   * @param causes the changes; when more than one is named, they cause it together
   * @param proven whether the older rules with these changes alone were seen to give it
   */
  record Causes(List<Cause> causes, boolean proven) {

    /** Keeps a copy of the list. */
    public Causes {
      causes = List.copyOf(causes);
    }
  }

  /**
   * The rules of an advisor, to be compared with those of another; provided by advisors, from which
   * {@code unwrap} obtains them.
   */
  interface Rules {

    /**
     * Compares these rules with older ones.
     *
     * @param before the older rules, obtained from another advisor; not null
     * @return finds what changed
     */
    CauseFinder since(Rules before);
  }

  /**
   * Finds what changed an answer.
   *
   * @param workload what was decided
   * @param stage its place in a pipeline; null when it stands alone
   * @param asOf date whose platform facts apply
   * @param answer the newer answer
   * @return the smallest set of changes that makes it so, or all that contribute to it
   */
  Causes of(Workload workload, @Nullable PipelineStage stage, LocalDate asOf, Answer answer);
}
