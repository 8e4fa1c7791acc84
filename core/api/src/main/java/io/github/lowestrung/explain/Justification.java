package io.github.lowestrung.explain;

import io.github.lowestrung.decision.Evidence;
import java.util.List;

/**
 * A firing, and what it rests on: a branch of the tree that ends at facts.
 *
 * @param rule id of the rule
 * @param name name of the rule
 * @param text its reason, with the values seen
 * @param source rows of the source document
 * @param facts the facts that its own conditions saw
 * @param because the firings whose conclusions its conditions saw
 */
public record Justification(
    String rule,
    String name,
    String text,
    List<String> source,
    List<Evidence> facts,
    List<Justification> because) {}
