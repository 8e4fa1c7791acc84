package io.github.lowestrung.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far each stated fact is from changing the answer, all others as they are.
 *
 * @param answer the answer as the facts stand
 * @param facts the facts, those that can change it first and the nearest numbers first among them
 */
public record Sensitivity(Answer answer, List<FactSensitivity> facts) implements ExplanationResult {

  /**
   * A fact and what would turn it.
   *
   * @param path document path of the fact
   * @param value its value
   * @param turns the changes to it that change the answer; empty when none does
   */
  public record FactSensitivity(String path, Object value, List<TippingPoint> turns) {}

  /**
   * A change to a fact that changes the answer.
   *
   * @param to the values with the same outcome, as documents write them; for a number the one
   *     nearest to the stated one; empty when the fact is withdrawn
   * @param border for a number, the border that is crossed; null otherwise
   * @param distance for a number, how far away the border is; null otherwise
   * @param unit what the number counts, such as {@code GB}; null when nothing or no number
   * @param words the change in words, such as {@code above 100 GB, 0.5 GB away}
   * @param answer the answer then
   * @param rules ids of the rules that take over
   */
  public record TippingPoint(
      List<Object> to,
      @Nullable Double border,
      @Nullable Double distance,
      @Nullable String unit,
      String words,
      Answer answer,
      List<String> rules) {}
}
