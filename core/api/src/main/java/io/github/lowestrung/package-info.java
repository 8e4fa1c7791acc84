/**
 * Decides which modelling approach a machine-learning workload should use: the lowest rung of a
 * ladder that no explicit constraint excludes. Start with {@link io.github.lowestrung.Advisor}; it
 * takes a {@link io.github.lowestrung.workload.Workload} and returns a {@link
 * io.github.lowestrung.decision.Decision}.
 */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
