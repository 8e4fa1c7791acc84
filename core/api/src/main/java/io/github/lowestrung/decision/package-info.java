/**
 * What was decided, and why: start with {@link io.github.lowestrung.decision.Decision}. Every type
 * is immutable, and every list has a stable order. They are not {@link java.io.Serializable}: their
 * form outside of memory is the document that {@link
 * io.github.lowestrung.decision.SubjectDecision#toJson()} writes.
 */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.decision;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
