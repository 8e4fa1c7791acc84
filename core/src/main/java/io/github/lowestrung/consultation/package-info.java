/** A dialogue that asks for the facts that can still change a decision. */
package io.github.lowestrung.consultation;
