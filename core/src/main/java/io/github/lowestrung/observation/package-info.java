/**
 * Decisions as observations of Micrometer, which an application brings itself: see {@link
 * io.github.lowestrung.observation.ObservedDecisions}.
 */
package io.github.lowestrung.observation;
