package io.github.lowestrung.rulebook.model;

/**
 * A model that no row says an approach tunes by a method.
 *
 * @param known whether the table would say so: it knows the model, on the date of the decision
 * @param tuned names of models that it tunes so, or none
 * @param basis the source of this fact, and its date
 */
public record UntunedModel(boolean known, String tuned, String basis) {}
