package io.github.lowestrung.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of one rung.
 *
 * @param rung its number
 * @param name its name
 * @param status its status: the best of its approaches
 * @param note why nobody stands on it, where none of its approaches serves the task; null otherwise
 * @param approaches its approaches, in ladder order
 */
public record RungAssessment(
    @JsonSerialize(using = PlainNumber.class) double rung,
    String name,
    Status status,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note,
    List<ApproachAssessment> approaches) {}
