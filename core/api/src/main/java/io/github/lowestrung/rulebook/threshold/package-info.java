/**
 * The numbers that rulebooks publish as parameters, and the tighter ones that other rulebooks set.
 */
package io.github.lowestrung.rulebook.threshold;
