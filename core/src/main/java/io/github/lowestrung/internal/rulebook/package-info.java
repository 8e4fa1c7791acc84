/** Finds, reads and loads rulebooks, and refuses those that conflict. */
package io.github.lowestrung.internal.rulebook;
