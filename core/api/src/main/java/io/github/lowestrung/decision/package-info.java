/**
 * What was decided, and why: start with {@link io.github.lowestrung.decision.Decision}. Every type
 * is immutable, and every list has a stable order.
 */
package io.github.lowestrung.decision;
