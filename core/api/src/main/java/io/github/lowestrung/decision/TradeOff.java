package io.github.lowestrung.decision;

import io.github.lowestrung.rulebook.Rung;
import org.jspecify.annotations.Nullable;

/**
 * What the recommended approach costs and buys against the neighbours of its rung. Each rung has
 * the name, and what it states of its own, of the approach that comes first on it.
 *
 * @param chosen the rung of the recommended approach
 * @param below the next rung down, under its own name where nothing on it serves the task; null on
 *     the lowest
 * @param above the next rung up with a viable approach; null when there is none
 * @param text the comparison in a sentence
 */
public record TradeOff(Rung chosen, @Nullable Rung below, @Nullable Rung above, String text) {}
