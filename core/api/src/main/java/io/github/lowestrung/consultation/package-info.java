/**
 * A dialogue that asks for the facts that can still change a decision. Begin with {@link
 * io.github.lowestrung.consultation.Consultation#with}.
 */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.consultation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
