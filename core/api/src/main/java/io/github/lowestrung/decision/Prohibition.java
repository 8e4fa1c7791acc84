package io.github.lowestrung.decision;

import java.util.List;

/**
 * Why a workload may not be done as it stands, on any rung.
 *
 * @param rule id of the rule
 * @param reason its reason, with the values seen
 * @param facts the facts that it rests on
 * @param change what would have to change, in a sentence
 * @param source rows of the source document
 */
public record Prohibition(
    String rule, String reason, List<Evidence> facts, String change, List<String> source) {}
