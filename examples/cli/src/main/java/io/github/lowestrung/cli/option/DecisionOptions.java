package io.github.lowestrung.cli.option;

import java.time.LocalDate;
import picocli.CommandLine.Option;

/** By what decisions are made: rulebooks, and the platform's facts of a day. */
public final class DecisionOptions extends RulebookOptions {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The date whose platform facts apply; today unless given.")
  private LocalDate asOf;

  /** Returns the date whose facts hold; null when none was given. */
  public LocalDate asOf() {
    return asOf;
  }
}
