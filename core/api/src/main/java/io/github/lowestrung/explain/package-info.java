/**
 * Explanations of decisions: why, why not, what if, what would it take, how stable, and what is
 * worth asking. {@link io.github.lowestrung.explain.Explanation} gives them as types and {@link
 * io.github.lowestrung.explain.ExplanationResult#toJson()} as JSON; {@code report} shows them as
 * text.
 */
package io.github.lowestrung.explain;
