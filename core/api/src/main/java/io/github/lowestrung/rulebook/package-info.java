/**
 * Rulebooks and what they bring: rungs, approaches, dated tables, and what every rule says of
 * itself.
 */
package io.github.lowestrung.rulebook;
