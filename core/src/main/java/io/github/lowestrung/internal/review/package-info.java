/** Checks of a rule base before any of its rules decides. */
package io.github.lowestrung.internal.review;
