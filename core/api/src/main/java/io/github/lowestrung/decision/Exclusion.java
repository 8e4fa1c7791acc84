package io.github.lowestrung.decision;

import io.github.lowestrung.rulebook.Strength;
import java.util.List;

/**
 * Why an approach is excluded.
 *
 * @param rule id of the rule
 * @param reason its reason, with the values seen
 * @param strength whether it may be overruled when nothing else is left
 * @param facts the facts that it rests on
 * @param source rows of the source document
 */
public record Exclusion(
    String rule, String reason, Strength strength, List<Evidence> facts, List<String> source) {}
