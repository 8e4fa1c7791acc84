/**
 * A dialogue that asks for what can still change a decision. Begin with {@link
 * io.github.lowestrung.consultation.Consultation#with}.
 */
package io.github.lowestrung.consultation;
