package io.github.lowestrung.internal.advisor;

import io.github.lowestrung.handbook.ExpectedName;
import io.github.lowestrung.handbook.Requirement;
import io.github.lowestrung.internal.analysis.ConsequenceAnalysis;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.internal.rulebook.RulebookFiles;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.term.PlainNumber;
import io.github.lowestrung.workload.waiver.Waiver;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that scenarios may use, as rulebooks know them. */
final class ScenarioNames {

  private ScenarioNames() {}

  /** Returns the names; none where any may be right. */
  static Set<String> of(ExpectedName kind, LoadedRulebooks rulebooks) {
    List<RuleInfo> rules = rulebooks.catalog().rules();
    Stream<String> names =
        switch (kind) {
          case APPROACH ->
              Stream.concat(
                  rulebooks.ladder().approaches().stream().map(Approach::id), Stream.of("none"));
          case RUNG -> rulebooks.ladder().rungs().stream().map(Rung::number).map(PlainNumber::text);
          case SETTING -> settings(rulebooks);
          case FACT -> rulebooks.vocabulary().fields().stream().map(Field::path);
          case TRAP -> rules.stream().map(RuleInfo::trapId).filter(Objects::nonNull);
          case WAIVER ->
              rulebooks.rules().stream().flatMap(rule -> rule.waivers().stream()).map(Waiver::id);
          case PROHIBITION ->
              rules.stream().filter(rule -> rule.change() != null).map(RuleInfo::id);
          case REQUIREMENT -> rulebooks.files().stream().flatMap(book -> requirements(book, rules));
        };
    return names.collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the rows of a rulebook; where it lists none, the sources of its rules. */
  private static Stream<String> requirements(RulebookFiles book, List<RuleInfo> rules) {
    List<Requirement> rows = book.requirements();
    return rows.isEmpty()
        ? rules.stream()
            .filter(rule -> rule.rulebook().equals(book.id()))
            .flatMap(rule -> rule.source().stream())
        : rows.stream().map(Requirement::row);
  }

  /** Returns what rules configure; nothing where only a match of one tells. */
  private static Stream<String> settings(LoadedRulebooks rulebooks) {
    ConsequenceAnalysis consequences = new ConsequenceAnalysis(rulebooks.ladder());
    List<Optional<String>> settings =
        rulebooks.rules().stream()
            .filter(rule -> rule.info().kind().equals("setting"))
            .map(consequences::setting)
            .toList();
    return settings.stream().allMatch(Optional::isPresent)
        ? settings.stream().flatMap(Optional::stream)
        : Stream.empty();
  }
}
