/**
 * Explanations that search: counterfactuals, sensitivity, questions, causes of a changed decision.
 */
package io.github.lowestrung.internal.search;
