package io.github.lowestrung.cli.rules;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.handbook.RulePage;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.term.NameSuggestion;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What the rules of a list have in common. */
final class RuleFilter {

  private static final int FEW = 20;

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "Only rules with these words in id, name, reason, source or tags.")
  private String text;

  @Option(names = "--kind", paramLabel = "KIND", description = "Only rules of this kind.")
  private String kind;

  @Option(
      names = "--rung",
      paramLabel = "NUMBER",
      description = "Only rules of this rung, such as 4.5.")
  private String rung;

  @Option(
      names = "--field",
      paramLabel = "PATH",
      description = "Only rules that rest on this fact, or on any of this group.")
  private String field;

  @Option(
      names = "--approach",
      paramLabel = "ID",
      description = "Only rules that name this approach.")
  private String approach;

  /**
   * Returns the rules that fit.
   *
   * @throws IllegalArgumentException when there is no such kind, rung, fact or approach
   */
  List<RuleInfo> rules(Advisor advisor) {
    List<RuleInfo> all = advisor.catalog().rules();
    require("kind", kind, all.stream().map(RuleInfo::kind).distinct().sorted().toList());
    require("rung", rung, rungs(advisor));
    require("fact", field, facts(advisor.reader().vocabulary()));
    require(
        "approach", approach, advisor.ladder().approaches().stream().map(Approach::id).toList());
    Stream<RuleInfo> some =
        all.stream()
            .filter(rule -> kind == null || rule.kind().equals(kind))
            .filter(rule -> rung == null || rung.equals(rule.rung()))
            .filter(rule -> text == null || has(rule, text));
    if (field == null && approach == null) {
      return some.toList();
    }
    Handbook handbook = Handbook.of(advisor);
    return some.filter(rule -> fits(handbook.find(rule.id()).orElseThrow())).toList();
  }

  private boolean fits(RulePage page) {
    boolean rests =
        field == null
            || page.fields().stream()
                .anyMatch(path -> path.equals(field) || path.startsWith(field + "."));
    return rests && (approach == null || page.approaches().contains(approach));
  }

  private static List<String> rungs(Advisor advisor) {
    return advisor.ladder().rungs().stream().map(Rung::number).map(PlainNumber::text).toList();
  }

  private static List<String> facts(Vocabulary vocabulary) {
    List<String> paths = new ArrayList<>();
    for (Field one : vocabulary.fields()) {
      paths.add(one.path());
      paths.add(one.group());
    }
    return paths.stream().distinct().toList();
  }

  private static void require(String what, String value, Collection<String> known) {
    if (value != null && !known.contains(value)) {
      NameSuggestion meant = NameSuggestion.of(value, known);
      String all = known.size() > FEW ? "" : " Known are: " + String.join(", ", known) + ".";
      throw new IllegalArgumentException(
          "There is no " + what + " '" + value + "'" + meant.question(".") + all);
    }
  }

  private static boolean has(RuleInfo rule, String words) {
    return hasWords(
        String.join(
            " ",
            rule.id(),
            rule.name(),
            Optional.ofNullable(rule.reason()).orElse(""),
            String.join(" ", rule.source()),
            String.join(" ", rule.tags())),
        words);
  }

  /** Tells whether a text has every one of some words, in any case and order. */
  static boolean hasWords(String text, String words) {
    String folded = text.toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(folded::contains);
  }
}
