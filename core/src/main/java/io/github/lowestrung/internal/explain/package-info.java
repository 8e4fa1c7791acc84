/** Explanations that read one evaluation: why, why not, what if, traces of rules. */
package io.github.lowestrung.internal.explain;
