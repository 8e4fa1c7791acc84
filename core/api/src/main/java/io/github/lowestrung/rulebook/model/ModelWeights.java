package io.github.lowestrung.rulebook.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether the weights of a model can be had.
 *
 * @param model its name
 * @param weights whether they can; null where not known
 * @param basis the source of this fact, and its date
 */
public record ModelWeights(String model, @Nullable Weights weights, String basis) {}
