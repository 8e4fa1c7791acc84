package io.github.lowestrung.explain;

import io.github.lowestrung.decision.Decision;
import java.util.List;

/**
 * A decision about changed facts, beside the one about the facts as they are.
 *
 * @param changes the changes
 * @param before the decision about the facts as they are
 * @param after the decision about the changed facts
 * @param difference what differs
 */
public record WhatIf(
    List<FactChange> changes, Decision before, Decision after, Difference difference)
    implements ExplanationResult {}
