package io.github.lowestrung.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Something that no scenario shows, and a workload that would. Immutable and thread-safe.
 *
 * @param kind what sort of thing, not null
 * @param rule id of the rule, not null
 * @param what what is missing, in words, such as {@code data.sizeGb just over 100} or {@code
 *     Location( region != null ) is never false}; not null
 * @param workload the document of a workload, YAML, that was seen to close the gap, or of a
 *     pipeline of one stage where the rule looks for a stage; null when none was found
 */
public record CoverageGap(
    GapKind kind, String rule, @Nullable String what, @Nullable String workload) {

  /** What a gap is about. */
  public enum GapKind {
    /** The rule fires in no scenario. */
    RULE,
    /** The condition holds in no scenario that tries it, or in all of them. */
    CONDITION,
    /** No scenario states a number at one side of a border, or exactly at it. */
    BORDER,
    /** No scenario tries the condition where the fact that it reads is not stated. */
    UNKNOWN
  }
}
