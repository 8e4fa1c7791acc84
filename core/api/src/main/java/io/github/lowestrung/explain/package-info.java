/**
 * Explanations of decisions: why, why not, what if, what would it take, how stable, and what is
 * worth asking. {@link io.github.lowestrung.explain.Explanation} gives them as types and {@link
 * io.github.lowestrung.explain.ExplanationResult#toJson()} as JSON; {@code report} shows them as
 * text.
 */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.explain;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
