package io.github.lowestrung.decision;

import java.util.List;

/**
 * What applies to a pipeline as a whole.
 *
 * @param text the stages and their approaches, in a sentence
 * @param guidance how to wire the stages
 * @param trail the firings behind the guidance
 */
public record PipelineSummary(String text, List<String> guidance, List<TrailEntry> trail) {}
