package io.github.lowestrung.decision;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.lowestrung.workload.term.PlainNumber;

/**
 * A viable approach higher up.
 *
 * @param approach its id
 * @param rung number of its rung
 */
public record Alternative(String approach, @JsonSerialize(using = PlainNumber.class) double rung) {}
