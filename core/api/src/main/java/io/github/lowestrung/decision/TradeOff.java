package io.github.lowestrung.decision;

import io.github.lowestrung.rulebook.Rung;
import org.jspecify.annotations.Nullable;

/**
 * What the chosen rung costs and buys against its neighbours.
 *
 * @param chosen the chosen rung
 * @param below the next rung down; null on the lowest
 * @param above the next rung up with a viable approach; null when there is none
 * @param text the comparison in a sentence
 */
public record TradeOff(Rung chosen, @Nullable Rung below, @Nullable Rung above, String text) {}
