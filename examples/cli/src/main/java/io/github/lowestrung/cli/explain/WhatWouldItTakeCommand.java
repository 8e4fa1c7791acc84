package io.github.lowestrung.cli.explain;

import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.explain.SearchOptions;
import java.time.Duration;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks for the smallest changes under which an approach wins. */
@Command(
    name = "what-would-it-take",
    description = "Finds the smallest sets of changes under which an approach wins.")
public final class WhatWouldItTakeCommand extends DocumentCommand {

  private static final int MOST_SECONDS = 3600;

  @Parameters(index = "0", paramLabel = "APPROACH", description = "The approach's id.")
  private String approach;

  @Option(
      names = "--fix",
      paramLabel = "PATH",
      description = "A fact or section that must stay as it is; may be repeated.")
  private Set<String> fixed = Set.of();

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "The longest time to search; 5 unless given.")
  private Double limit;

  @Override
  String file() {
    if (limit != null && !(limit > 0 && limit <= MOST_SECONDS)) {
      throw wrong("A search takes more than 0 and at most " + MOST_SECONDS + " seconds.");
    }
    return super.file();
  }

  @Override
  ExplanationResult ask(Explanation explanation) {
    Duration time =
        limit == null
            ? SearchOptions.standard().limit()
            : Duration.ofMillis(Math.round(limit * 1000));
    return asUsage(() -> explanation.whatWouldItTake(approach, new SearchOptions(fixed, time)));
  }
}
