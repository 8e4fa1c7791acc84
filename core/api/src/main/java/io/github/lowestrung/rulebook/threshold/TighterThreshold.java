package io.github.lowestrung.rulebook.threshold;

/**
 * A tighter number for a threshold of another rulebook. A row of a rulebook's table {@code
 * tightenings.yaml}.
 *
 * @param parameter name of the parameter
 * @param value the number
 * @param reason why
 * @param source where that is written, such as the number of a policy
 */
public record TighterThreshold(String parameter, double value, String reason, String source) {}
