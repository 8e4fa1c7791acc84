package io.github.lowestrung.cli.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.option.RulebookOptions;
import io.github.lowestrung.cli.terminal.ExitStatus;
import io.github.lowestrung.cli.terminal.JsonOutput;
import io.github.lowestrung.cli.terminal.ToolCommand;
import io.github.lowestrung.handbook.DatedFact;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the rulebooks in use know of the platform. */
@Command(
    name = "facts",
    description = "Shows what is known of AWS, with dates and sources, and which rows grow old.")
public final class FactsCommand extends ToolCommand {

  private static final String FORMATS = "How it is printed: text or json.";

  @Mixin private RulebookOptions rulebooks;

  @Override
  public Integer call() {
    throw wrong("A command is missing: one of list, show, check.");
  }

  @Command(
      name = "list",
      description =
          "Lists all rows of the tables, or those that fit every option: date, mark, table and what"
              + " the row says, one a line.",
      mixinStandardHelpOptions = true,
      exitCodeOnInvalidInput = ExitStatus.WRONG_USAGE)
  int list(
      @Option(names = "--table", paramLabel = "TABLE", description = "Only this table.")
          String table,
      @Option(
              names = "--approach",
              paramLabel = "ID",
              description = "Only rows about this approach.")
          String approach,
      @Option(
              names = "--region",
              paramLabel = "REGION",
              description = "Only rows that name this region.")
          String region,
      @Option(names = "--format", paramLabel = "FORMAT", description = FORMATS)
          OutputFormat format) {
    List<DatedFact> all = facts();
    known("table", table, all.stream().map(DatedFact::table).distinct().toList());
    known("approach", approach, List.copyOf(chosen().reader().names().approaches()));
    known("region", region, List.copyOf(chosen().reader().names().regions()));
    return print(
        all.stream()
            .filter(fact -> table == null || fact.table().equals(table))
            .filter(fact -> approach == null || isAbout(fact, approach))
            .filter(fact -> region == null || isIn(fact, region))
            .toList(),
        format);
  }

  @Command(
      name = "show",
      description = "Shows the rows that have all of some words, with their sources.",
      mixinStandardHelpOptions = true,
      exitCodeOnInvalidInput = ExitStatus.WRONG_USAGE)
  int show(
      @Parameters(
              paramLabel = "WORDS",
              arity = "1..*",
              description = "Words of the row: a service, a language, a model, a limit.")
          List<String> words,
      @Option(names = "--format", paramLabel = "FORMAT", description = FORMATS)
          OutputFormat format) {
    List<DatedFact> found = facts().stream().filter(fact -> fact.says(words)).toList();
    if (format == OutputFormat.JSON) {
      return print(found, format);
    }
    requireRows(found);
    for (DatedFact fact : found) {
      terminal().out().printf("%s (%s)%n", fact.table(), fact.mark().term());
      fact.fields()
          .forEach(
              (name, value) ->
                  terminal()
                      .out()
                      .printf("  %s: %s%n", name, value.toString().replaceAll("[\\[\\]]", "")));
      terminal().out().printf("  source: %s, data of %s%n", fact.source(), fact.asOf());
    }
    return ExitStatus.DONE;
  }

  @Command(
      name = "check",
      description =
          "Lists the rows that are older than so many days, oldest first; ends with 5 where there"
              + " are any.",
      mixinStandardHelpOptions = true,
      exitCodeOnInvalidInput = ExitStatus.WRONG_USAGE)
  int check(
      @Option(
              names = "--days",
              paramLabel = "DAYS",
              defaultValue = "180",
              description = "The age that is still good; ${DEFAULT-VALUE} unless given.")
          int days,
      @Option(
              names = "--as-of",
              paramLabel = "DATE",
              description = "The date on which age is reckoned; today unless given.")
          LocalDate asOf,
      @Option(names = "--format", paramLabel = "FORMAT", description = FORMATS)
          OutputFormat format) {
    if (days < 0) {
      throw wrong("The option --days takes a number from 0 on, not " + days + ".");
    }
    LocalDate date = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
    List<DatedFact> all = facts();
    List<DatedFact> old =
        all.stream()
            .filter(fact -> fact.age(date) > days)
            .sorted(Comparator.comparing(DatedFact::asOf))
            .toList();
    if (format != OutputFormat.JSON && old.isEmpty()) {
      terminal()
          .out()
          .printf("None of %d rows is older than %d days on %s.%n", all.size(), days, date);
      return ExitStatus.DONE;
    }
    print(old, format);
    return old.isEmpty() ? ExitStatus.DONE : ExitStatus.DOES_NOT_HOLD;
  }

  private static boolean isAbout(DatedFact fact, String approach) {
    return Stream.of("approach", "names", "name")
        .anyMatch(
            field ->
                fact.names(field, approach)
                    || String.valueOf(fact.fields().get(field)).startsWith(approach + "/"));
  }

  private static boolean isIn(DatedFact fact, String region) {
    return fact.fields().keySet().stream().anyMatch(field -> fact.names(field, region));
  }

  private void known(String what, String name, List<String> names) {
    if (name != null && !names.contains(name)) {
      NameSuggestion meant = NameSuggestion.of(name, names);
      throw wrong(
          "There is no %s '%s'%s"
              .formatted(
                  what, name, meant.question(". Known are: " + String.join(", ", names) + ".")));
    }
  }

  private int print(List<DatedFact> facts, OutputFormat format) {
    if (format == OutputFormat.JSON) {
      print(JsonOutput.indented(json(facts)));
      return ExitStatus.DONE;
    }
    if (format != null && format != OutputFormat.TEXT) {
      throw wrong("Facts are printed as text or json.");
    }
    requireRows(facts);
    for (DatedFact fact : facts) {
      terminal()
          .out()
          .printf(
              "%s  %-10s  %-9s  %s%n", fact.asOf(), fact.mark().term(), fact.table(), fact.text());
    }
    return ExitStatus.DONE;
  }

  private void requireRows(List<DatedFact> facts) {
    if (facts.isEmpty()) {
      terminal().err().println("No row fits. Maybe use fewer words or options.");
    }
  }

  private static ArrayNode json(List<DatedFact> facts) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (DatedFact fact : facts) {
      ObjectNode row = rows.addObject().put("table", fact.table());
      fact.fields()
          .forEach(
              (name, value) -> {
                if (value instanceof List<?> many) {
                  ArrayNode list = row.putArray(name);
                  many.forEach(one -> list.add(one.toString()));
                } else {
                  row.put(name, value.toString());
                }
              });
      row.put("mark", fact.mark().term());
      row.put("source", fact.source());
      row.put("asOf", fact.asOf().toString());
    }
    return rows;
  }

  private List<DatedFact> facts() {
    return DatedFact.of(chosen());
  }

  private Advisor chosen() {
    return rulebooks.advisor(advisor());
  }
}
