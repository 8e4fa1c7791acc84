package io.github.lowestrung.cli.explain;

import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.ExplanationResult;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks why an approach is not recommended, or why a rule did not fire. */
@Command(
    name = "why-not",
    customSynopsis = {
      "lowest-rung why-not [OPTIONS] APPROACH FILE|-",
      "       lowest-rung why-not [OPTIONS] --rule ID FILE|-"
    },
    description = "Says why an approach is not recommended, or why a rule did not fire.")
public final class WhyNotCommand extends ExplainCommand {

  @Parameters(
      arity = "1..2",
      paramLabel = "[APPROACH] FILE|-",
      hideParamSyntax = true,
      description =
          "The approach, unless a rule is named, and the document; - reads it from"
              + " standard input.")
  private List<String> parameters;

  @Option(names = "--rule", paramLabel = "ID", description = "The rule that is meant.")
  private String rule;

  @Override
  String file() {
    if (rule == null && parameters.size() == 1) {
      throw wrong("Name an approach and a file, or a rule and a file.");
    }
    if (rule != null && parameters.size() == 2) {
      throw wrong("Name an approach or a rule, not both.");
    }
    return parameters.get(parameters.size() - 1);
  }

  @Override
  ExplanationResult ask(Explanation explanation) {
    return asUsage(
        () -> rule == null ? explanation.whyNot(parameters.get(0)) : explanation.whyNotRule(rule));
  }
}
