package io.github.lowestrung.internal.engine;

/** A fact of one decision, and of no other: that it starts. */
public record DecisionStart() {}
