/**
 * Decisions as observations of Micrometer, which an application brings itself: see {@link
 * io.github.lowestrung.observation.DecisionObservation}.
 */
package io.github.lowestrung.observation;
