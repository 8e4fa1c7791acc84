package io.github.lowestrung.decision;

import java.util.List;

/**
 * The assessment of one approach.
 *
 * @param approach its id
 * @param status its status
 * @param exclusions why it is excluded; empty when it is not
 */
public record ApproachAssessment(String approach, Status status, List<Exclusion> exclusions) {}
