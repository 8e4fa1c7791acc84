package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.finding.FindingCollector;
import io.github.lowestrung.authoring.finding.SourceCheck;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that a rule stands in one of the strata. */
final class AgendaGroupCheck {

  private static final Pattern GROUP =
      Pattern.compile("\\bruleflow-group\\s+(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");
  private static final Pattern MISSPELT = Pattern.compile("\\b(rule_?-?flow_?-?group)\\b");
  private static final List<String> STRATA =
      Arrays.stream(Stratum.values()).map(Stratum::term).toList();

  private AgendaGroupCheck() {}

  static void run(SourceRule rule, FindingCollector findings) {
    int start = rule.header().start();
    String header = rule.file().text().text().substring(start, rule.header().end());
    int at = rule.first(Pattern.compile("\\bruleflow-group\\b"), start, rule.header().end());
    Matcher group = GROUP.matcher(header);
    if (at < 0 || !group.find(at - start)) {
      int misspelt = rule.first(MISSPELT, start, rule.header().end());
      findings.add(
          SourceCheck.STRATUM,
          rule.at(at >= 0 ? at : misspelt >= 0 ? misspelt : start),
          "The rule \"%s\" has no ruleflow-group, so it belongs to no stratum and never fires."
              .formatted(rule.name()),
          "Add a line such as (ruleflow-group \"exclude\"). The strata are: %s."
              .formatted(String.join(", ", STRATA)));
      return;
    }
    String named =
        Stream.of(1, 2, 3).map(group::group).filter(Objects::nonNull).findFirst().orElseThrow();
    if (!STRATA.contains(named)) {
      NameSuggestion meant = NameSuggestion.of(named, STRATA);
      findings.add(
          SourceCheck.STRATUM,
          rule.at(at),
          "There is no stratum (%s)%s The rule would never fire."
              .formatted(named, meant.bracketedQuestion()),
          meant.remedy("the ruleflow-group"));
    }
  }
}
