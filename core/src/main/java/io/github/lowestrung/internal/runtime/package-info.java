/** Loaded rulebooks, ready to decide and to be searched. */
package io.github.lowestrung.internal.runtime;
