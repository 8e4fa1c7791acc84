/**
 * A rule of an executable model, taken apart: annotations, patterns, conditions, bindings and the
 * text of its reason.
 */
package io.github.lowestrung.internal.rule;
