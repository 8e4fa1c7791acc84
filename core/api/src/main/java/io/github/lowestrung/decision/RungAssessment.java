package io.github.lowestrung.decision;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.List;

/**
 * The assessment of one rung.
 *
 * @param rung its number
 * @param name its name
 * @param status its status: the best of its approaches
 * @param approaches its approaches, in ladder order
 */
public record RungAssessment(
    @JsonSerialize(using = PlainNumber.class) double rung,
    String name,
    Status status,
    List<ApproachAssessment> approaches) {}
