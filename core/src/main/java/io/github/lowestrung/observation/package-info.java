/**
 * Decisions as observations of Micrometer, which an application brings itself: see {@link
 * io.github.lowestrung.observation.DecisionObservation}.
 */
@API(status = Status.MAINTAINED)
package io.github.lowestrung.observation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
