/**
 * Checks of a rulebook directory. Start with {@link
 * io.github.lowestrung.authoring.check.RulebookCheck}.
 */
package io.github.lowestrung.authoring.check;
