package io.github.lowestrung.decision;

import java.util.List;

/**
 * A smallest set of facts whose change brings an approach back, proven by deciding again.
 *
 * @param change document paths of the facts
 * @param to the approach that is then recommended
 */
public record Relaxation(List<String> change, String to) {}
