package io.github.lowestrung.authoring;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.review.Finding;
import io.github.lowestrung.review.Review;
import io.github.lowestrung.review.Severity;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Loads the rulebook beside the others, and looks at what was loaded. */
final class LoadCheck {

  private final RulebookDirectory directory;
  private final List<SourceRule> rules;
  private final Findings findings;

  LoadCheck(RulebookDirectory directory, List<SourceRule> rules, Findings findings) {
    this.directory = directory;
    this.rules = rules;
    this.findings = findings;
  }

  void run(Compilation made, Neighbours neighbours) {
    Path kjar = Kjar.write(made.kjar(directory));
    try {
      deeper(neighbours.with(kjar));
    } catch (RulebookException e) {
      refused(e.getMessage().replace(kjar.toString(), directory.root().toString()));
    } finally {
      Kjar.delete(kjar);
    }
  }

  /** Says why loading refuses, unless that follows from an error that is already found. */
  private void refused(String message) {
    Optional<SourceRule> named = rules.stream().filter(rule -> names(message, rule)).findFirst();
    if (named.isPresent() ? findings.anyErrorOf(named.get()) : findings.anyError()) {
      return;
    }
    String advice = "Do what the message says; nothing can be decided before.";
    named.ifPresentOrElse(
        rule -> findings.add(Check.LOADING, rule, message, advice),
        () ->
            findings.add(
                Check.LOADING, directory.place(RulebookDirectory.DESCRIPTOR), message, advice));
  }

  private static boolean names(String message, SourceRule rule) {
    return message.contains("\"" + rule.name() + "\"")
        || (rule.id() != null && message.contains("(" + rule.id() + ")"));
  }

  /** Adds what is wrong with the rules as they were loaded. */
  private void deeper(Advisor loaded) {
    for (SourceRule rule : rules) {
      if (rule.id() != null && loaded.catalog().find(rule.id()).isEmpty()) {
        flaw(
            Check.LOADING.id(),
            Level.ERROR,
            rule.id(),
            "The rule stands in its file and is not among those that were loaded.",
            "Compare it with a rule that is loaded.");
      }
    }
    String id = directory.group() + ":" + directory.artifact() + ":";
    loaded.rulebooks().stream()
        .map(Rulebook::id)
        .filter(book -> book.startsWith(id))
        .flatMap(book -> Review.of(loaded, book).stream())
        .forEach(this::add);
  }

  /** A flaw says what is wrong, and then what may be done. */
  private void add(Finding finding) {
    Level level = finding.check().severity() == Severity.ERROR ? Level.ERROR : Level.WARNING;
    int maybe = finding.message().lastIndexOf(" Maybe ");
    boolean advised = maybe > 0;
    flaw(
        finding.check().term(),
        level,
        finding.rule(),
        advised ? finding.message().substring(0, maybe) : finding.message(),
        advised ? finding.message().substring(maybe + 1) : "See docs/writing-a-rule.md.");
  }

  /** Reports a flaw of a loaded rule where its author finds it. */
  private void flaw(String check, Level level, String id, String message, String advice) {
    Optional<SourceRule> rule = rules.stream().filter(r -> id.equals(r.id())).findFirst();
    Place place = rule.map(r -> r.file().place(r.start())).orElse(new Place(0, 0));
    Path file =
        rule.map(r -> r.file().path()).orElse(directory.place(RulebookDirectory.DESCRIPTOR));
    findings.add(
        new Finding(check, level, file, place.line(), place.column(), id, message, advice));
  }
}
