package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.DrlFile;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.compiler.Compilation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lets the engine compile the rules. Where it refuses, halves are compiled until each rule is found
 * that it refuses, since it names neither all of them nor their lines.
 */
final class EngineCheck {

  private final RulebookDirectory directory;
  private final List<DrlFile> files;
  private final FindingCollector findings;
  private final Map<DrlFile, ImportCheck> imports = new HashMap<>();
  private final Set<SourceRule> refused = new HashSet<>();
  private Set<String> always = Set.of();

  EngineCheck(RulebookDirectory directory, List<DrlFile> files, FindingCollector findings) {
    this.directory = directory;
    this.files = files;
    this.findings = findings;
  }

  /** Checks, and returns what the engine made of the rules; empty when it refuses one. */
  Optional<Compilation> run() {
    boolean whole = directory.group() != null && files.size() == directory.rules().size();
    List<SourceRule> rules = new ArrayList<>();
    for (DrlFile file : files) {
      imports.put(file, ImportCheck.of(file, findings));
      whole &= imports.get(file).broken().isEmpty();
      for (SourceRule rule : file.rules()) {
        whole &= rule.parsed() != null;
        if (rule.parsed() != null) {
          rules.add(rule);
        }
      }
    }
    if (whole) {
      Optional<Compilation> compilation = compiled();
      if (compilation.isPresent()) {
        return compilation;
      }
    }
    Set<String> messages = rules.isEmpty() ? Set.of() : compile(rules);
    if (messages.isEmpty()) {
      return Optional.empty();
    }
    always = compile(List.of());
    passOn(directory.place(""), always);
    search(rules, messages);
    return Optional.empty();
  }

  /** Compiles the rules in which no error was found; empty where the engine refuses them. */
  Optional<Compilation> rest() {
    Set<SourceRule> sound = new HashSet<>();
    for (DrlFile file : files) {
      file.rules().stream()
          .filter(rule -> rule.parsed() != null && !findings.anyErrorOf(rule))
          .forEach(sound::add);
    }
    sound.removeAll(refused);
    if (directory.group() == null || sound.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Compilation.of(directory.group(), directory.artifact(), only(sound)))
          .filter(made -> made.errors().isEmpty());
    } catch (RuntimeException e) {
      return Optional.empty(); // what the engine fails on is reported
    }
  }

  private Optional<Compilation> compiled() {
    try {
      return Optional.of(Compilation.of(directory.group(), directory.artifact(), directory.rules()))
          .filter(made -> made.errors().isEmpty());
    } catch (RuntimeException e) {
      return Optional.empty(); // what the engine fails on is found rule by rule
    }
  }

  private void search(List<SourceRule> rules, Set<String> messages) {
    if (rules.size() == 1) {
      explain(rules.get(0), messages);
      return;
    }
    boolean found = false;
    int middle = rules.size() / 2;
    for (List<SourceRule> half :
        List.of(rules.subList(0, middle), rules.subList(middle, rules.size()))) {
      Set<String> ofHalf = compile(half);
      ofHalf.removeAll(always);
      if (!ofHalf.isEmpty()) {
        found = true;
        search(half, ofHalf);
      }
    }
    if (!found) {
      Set<String> together = new LinkedHashSet<>(messages);
      together.removeAll(always);
      together.removeIf(message -> message.contains("Duplicate rule name"));
      passOn(rules.get(0).file().path(), together);
    }
  }

  private void passOn(Path path, Set<String> messages) {
    for (String message : messages) {
      findings.add(
          SourceCheck.COMPILATION,
          SourcePlace.of(path),
          "The engine says: " + message,
          "Correct the other findings first; this one may follow from them.");
    }
  }

  private void explain(SourceRule rule, Set<String> messages) {
    refused.add(rule);
    if (!imports.get(rule.file()).broken().isEmpty()
        && messages.stream().allMatch(message -> message.contains("Unable to find class"))) {
      return; // a misspelt import was to bring it
    }
    new MemberCheck(rule, imports.get(rule.file()), findings).run();
    EngineMessages terms = new EngineMessages(rule, findings);
    messages.forEach(terms::explain);
  }

  /** Returns the files with some rules and no others; all files, with none, where none is given. */
  private SortedMap<String, byte[]> only(Set<SourceRule> wanted) {
    SortedMap<String, byte[]> sources = new TreeMap<>();
    for (DrlFile file : files) {
      if (wanted.isEmpty() || file.rules().stream().anyMatch(wanted::contains)) {
        String text = file.only(wanted, imports.get(file).broken());
        String name = file.name().endsWith(".drl") ? file.name() : file.name() + ".drl";
        sources.put(name, text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return sources;
  }

  private Set<String> compile(List<SourceRule> rules) {
    Set<String> messages = new LinkedHashSet<>();
    try {
      Compilation.of("check", "check", only(new HashSet<>(rules)))
          .errors()
          .forEach(error -> messages.add(EngineMessages.plain(error.getText())));
    } catch (RuntimeException e) {
      messages.add(EngineMessages.plain(String.valueOf(e.getMessage())));
    }
    messages.removeIf(message -> message.startsWith("Java source of"));
    return messages;
  }
}
