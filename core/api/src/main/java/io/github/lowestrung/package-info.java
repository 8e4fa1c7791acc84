/**
 * Decides which modelling approach a machine-learning workload should use: the lowest rung of a
 * ladder that no explicit constraint excludes. Start with {@link io.github.lowestrung.Advisor}; it
 * takes a {@link io.github.lowestrung.workload.Workload} and returns a {@link
 * io.github.lowestrung.decision.Decision}.
 */
package io.github.lowestrung;
