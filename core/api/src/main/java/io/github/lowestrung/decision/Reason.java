package io.github.lowestrung.decision;

import java.util.List;

/**
 * Why something holds, by a rule.
 *
 * @param rule id of the rule
 * @param text its reason, with the values seen
 * @param source rows of the source document
 */
public record Reason(String rule, String text, List<String> source) {}
