/** Assembles conclusions to a decision, and searches for relaxations where nothing is viable. */
package io.github.lowestrung.internal.decision;
