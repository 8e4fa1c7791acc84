package io.github.lowestrung.cli.option;

import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.report.MarkdownReport;
import io.github.lowestrung.report.TextReport;
import io.github.lowestrung.workload.Vocabulary;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How an explanation is written. */
public final class ExplanationOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of text, markdown, json; text unless given.")
  private OutputFormat outputFormat = OutputFormat.TEXT;

  /** Says what is wrong with the format; empty when explanations have it. */
  public Optional<String> objection() {
    return outputFormat == OutputFormat.HTML
        ? Optional.of("An explanation is written as text, markdown or json, not as html.")
        : Optional.empty();
  }

  /** Writes an explanation, numbers with the units of their facts. */
  public String write(
      ExplanationResult explanationResult, Vocabulary vocabulary, TextReport textReport) {
    return switch (outputFormat) {
      case JSON -> explanationResult.toJson() + "\n";
      case MARKDOWN -> new MarkdownReport().render(explanationResult, vocabulary);
      default -> textReport.render(explanationResult, vocabulary);
    };
  }
}
