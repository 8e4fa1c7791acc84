package io.github.lowestrung.decision;

import java.util.List;

/**
 * Where one approach stands.
 *
 * @param approach its id
 * @param status its status
 * @param exclusions why it is out; empty when it is not
 */
public record ApproachAssessment(String approach, Status status, List<Exclusion> exclusions) {}
