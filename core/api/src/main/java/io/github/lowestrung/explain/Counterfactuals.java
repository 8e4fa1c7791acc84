package io.github.lowestrung.explain;

import io.github.lowestrung.workload.term.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest sets of changes under which an approach wins. Each set was decided and does make it
 * win, and every smaller set over the values that the rules mention was ruled out.
 *
 * @param approach its id
 * @param name its name
 * @param rung number of its rung
 * @param sets the sets, in a stable order; empty when it wins already or none was found
 * @param proof what is proven
 * @param size how many facts each set changes; where none was found, the largest size that was
 *     tried in full
 * @param text the answer in a sentence
 */
public record Counterfactuals(
    String approach,
    String name,
    double rung,
    List<Counterfactual> sets,
    Proof proof,
    int size,
    String text)
    implements ExplanationResult {

  /** What is proven. */
  public enum Proof implements Term {
    /** The approach is recommended as the facts stand. */
    WINS_ALREADY,
    /** All smallest sets are listed. */
    ALL_SMALLEST,
    /** Time ran out: the sets are smallest, and there may be more of their size. */
    SOME_SMALLEST,
    /** No set of up to the given size makes it win. */
    NONE_UP_TO_SIZE,
    /** Time ran out: no set of up to the given size makes it win, and larger ones are not tried. */
    TIME_RAN_OUT
  }

  /**
   * A set of changes; every choice among its values makes the approach win.
   *
   * @param changes the changes, by path
   */
  public record Counterfactual(List<Alteration> changes) {}

  /**
   * How one fact would have to change.
   *
   * @param path document path of the fact
   * @param from its value as it stands; null when not known
   * @param kind what is done to it
   * @param to the values that will do among those tried, each as documents write it; empty when it
   *     is withdrawn
   * @param words all values that will do in words, such as {@code at most 100 GB} or {@code a
   *     region in eu-*}; each was proven by trying
   */
  public record Alteration(
      String path, @Nullable Object from, AlterationKind kind, List<Object> to, String words) {}

  /** What is done to a fact. */
  public enum AlterationKind implements Term {
    /** It was not known, and is stated. */
    SET,
    /** It is stated differently. */
    CHANGE,
    /** It is withdrawn, so that it is no longer known. */
    WITHDRAW
  }
}
