package io.github.lowestrung.decision;

import io.github.lowestrung.rulebook.catalog.Stratum;
import java.util.List;

/**
 * One firing of a rule.
 *
 * @param seq its number in the trail, from 1
 * @param phase the stratum
 * @param rule id of the rule
 * @param reason its reason, with the values seen
 * @param facts the facts that it rested on
 * @param effects what it concluded
 */
public record TrailEntry(
    int seq,
    Stratum phase,
    String rule,
    String reason,
    List<Evidence> facts,
    List<String> effects) {}
