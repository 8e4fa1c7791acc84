package io.github.lowestrung.cli.explain;

import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.explain.FactChange;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks what changed facts would change. */
@Command(name = "what-if", description = "Decides again with changed facts and says what differs.")
public final class WhatIfCommand extends DocumentCommand {

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      converter = ChangeConverter.class,
      description =
          "A fact and its new value as YAML, such as data.languages=[en,de]; may be repeated.")
  private List<FactChange> set = List.of();

  @Option(
      names = "--withdraw",
      paramLabel = "PATH",
      description = "A fact that is no longer known; may be repeated.")
  private List<String> withdraw = List.of();

  @Override
  String file() {
    if (set.isEmpty() && withdraw.isEmpty()) {
      throw wrong("A change is missing, such as --set network.isolation=customer-vpc.");
    }
    return super.file();
  }

  @Override
  ExplanationResult ask(Explanation explanation) {
    List<FactChange> changes = new ArrayList<>(set);
    withdraw.forEach(path -> changes.add(FactChange.withdraw(path)));
    return explanation.whatIf(changes);
  }
}
