package io.github.lowestrung.workload.term;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Suggests the known name that a misspelt one was probably meant to be. Immutable. */
public final class NameSuggestion {

  private final @Nullable String nearest;
  private final List<String> known;

  private NameSuggestion(@Nullable String nearest, List<String> known) {
    this.nearest = nearest;
    this.known = known;
  }

  /**
   * Looks for the nearest name.
   *
   * @param written what was written; not null
   * @param known the names that exist; not null
   * @return the suggestion, never null
   */
  public static NameSuggestion of(String written, Collection<String> known) {
    return new NameSuggestion(NearestName.of(written, known), List.copyOf(known));
  }

  /**
   * Takes a name that was found before.
   *
   * @param nearest the nearest name; null when none is near
   * @return the suggestion, never null
   */
  public static NameSuggestion ofNearest(@Nullable String nearest) {
    return new NameSuggestion(nearest, List.of());
  }

  /**
   * Returns the nearest name.
   *
   * @return the name, or empty when none is near
   */
  public Optional<String> nearest() {
    return Optional.ofNullable(nearest);
  }

  /**
   * Ends a sentence about an unknown name.
   *
   * @param otherwise the end where no name is near, such as a full stop
   * @return {@code ; did you mean 'name'?}, or the other end
   */
  public String question(String otherwise) {
    return nearest == null ? otherwise : "; did you mean '" + nearest + "'?";
  }

  /**
   * Ends a sentence about a name in brackets.
   *
   * @return {@code ; did you mean (name)?}, or a full stop
   */
  public String bracketedQuestion() {
    return nearest == null ? "." : "; did you mean (" + nearest + ")?";
  }

  /**
   * Returns a separate sentence.
   *
   * @param otherwise the sentence where no name is near
   * @return {@code Maybe (name) is meant.}, or the other sentence
   */
  public String advice(String otherwise) {
    return nearest == null ? otherwise : "Maybe (" + nearest + ") is meant.";
  }

  /**
   * Returns a separate sentence about a name in quotes.
   *
   * @param otherwise the sentence where no name is near
   * @return {@code Maybe 'name' is meant.}, or the other sentence
   */
  public String quotedAdvice(String otherwise) {
    return nearest == null ? otherwise : "Maybe '" + nearest + "' is meant.";
  }

  /**
   * Returns what to write.
   *
   * @param what what the name is of, such as {@code the strength}
   * @return {@code Write the strength (name).}, or a list of all known names
   */
  public String remedy(String what) {
    return nearest == null
        ? "Take one of: " + String.join(", ", known) + "."
        : "Write " + what + " (" + nearest + ").";
  }
}
