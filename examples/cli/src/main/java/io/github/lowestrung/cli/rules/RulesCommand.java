package io.github.lowestrung.cli.rules;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.option.RulebookOptions;
import io.github.lowestrung.cli.option.WordConverter;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.ToolCommand;
import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.report.handbook.HandbookMarkdown;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what the rules in use declare about themselves. */
@Command(
    name = RulesCommand.NAME,
    description = "Shows the rules in use; begins, checks, formats and tests your own rules.")
public final class RulesCommand extends ToolCommand {

  public static final String NAME = "rules";

  @Mixin private RulebookOptions rulebooks;

  /** Returns the command, with those of its commands that are classes of their own. */
  public static CommandLine complete() {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesCheckCommand())
        .addSubcommand(new RulesTestCommand())
        .addSubcommand(new RulesFmtCommand())
        .addSubcommand(new RulesNewCommand())
        .registerConverter(FindingFormat.class, new WordConverter<>(FindingFormat.values()));
  }

  /** Returns the further rulebooks. */
  List<Path> rulebooks() {
    return rulebooks.rulebooks();
  }

  @Override
  public Integer call() {
    throw wrong("A command is missing: one of list, show, catalog, check, fmt, test, new.");
  }

  @Command(
      name = "list",
      description =
          "Lists all rules, or those that fit every option: id, kind, name and source, one a line.",
      mixinStandardHelpOptions = true)
  int list(@Mixin RuleFilter filter) {
    List<RuleInfo> rules = filtered(filter);
    if (rules.isEmpty()) {
      terminal().err().println("No rule fits all of these options. Maybe leave one out.");
    }
    for (RuleInfo rule : rules) {
      terminal()
          .out()
          .printf(
              "%-8s %-11s %s (%s)%n",
              rule.id(), rule.kind(), rule.name(), String.join(", ", rule.source()));
    }
    return ExitStatus.DONE;
  }

  @Command(
      name = "show",
      description = "Shows the documentation of a rule, in Markdown.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(
              paramLabel = "ID|WORDS",
              arity = "1..*",
              description = "The rule's id, such as X-01, or words of its name.")
          List<String> words) {
    String id = String.join(" ", words);
    Advisor advisor = chosen();
    List<String> known = advisor.catalog().rules().stream().map(RuleInfo::id).toList();
    Optional<String> meant = known.stream().filter(id::equalsIgnoreCase).findFirst();
    if (meant.isEmpty()) {
      List<RuleInfo> named =
          advisor.catalog().rules().stream()
              .filter(rule -> RuleFilter.hasWords(rule.name(), id))
              .toList();
      if (named.size() > 1) {
        named.forEach(rule -> terminal().out().printf("%-8s %s%n", rule.id(), rule.name()));
        return ExitStatus.DONE;
      }
      meant = named.stream().map(RuleInfo::id).findFirst();
    }
    if (meant.isEmpty()) {
      throw wrong(
          "There is no rule '%s'%s 'lowest-rung rules list' lists them all."
              .formatted(id, NameSuggestion.of(id, known).question(".")));
    }
    print(new HandbookMarkdown(Handbook.of(advisor)).entry(meant.get()));
    return ExitStatus.DONE;
  }

  @Command(
      name = "catalog",
      description = "Shows all rules with an index and the traceability, in Markdown.",
      mixinStandardHelpOptions = true)
  int catalog() {
    print(new HandbookMarkdown(Handbook.of(chosen())).onePage());
    return ExitStatus.DONE;
  }

  private List<RuleInfo> filtered(RuleFilter filter) {
    try {
      return filter.rules(chosen());
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private Advisor chosen() {
    return rulebooks.advisor(advisor());
  }
}
