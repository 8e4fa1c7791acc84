/**
 * Decisions as Micrometer observations; the application provides Micrometer. See {@link
 * io.github.lowestrung.observation.DecisionObservation}.
 */
@API(status = Status.MAINTAINED)
package io.github.lowestrung.observation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
