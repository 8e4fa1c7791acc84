package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.RuleHeader;
import io.github.lowestrung.rulebook.catalog.RuleHeader.Flaw;
import io.github.lowestrung.rulebook.catalog.RuleIdScheme;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks what stands above the conditions of a rule: what it says of itself, and its stratum. */
final class HeaderCheck {

  private static final Set<String> NUMBERED = Set.of("rung", "trap");
  private static final Pattern NOTE = Pattern.compile("\\bcautionNote\\s*\\(");
  private static final Pattern PROHIBITION = Pattern.compile("\\bforbid\\s*\\(");
  private static final List<String> STRENGTHS = List.of("hard", "soft");
  private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\s*(?:\\(([^()]*)\\))?");
  private static final Pattern GROUP =
      Pattern.compile("\\bruleflow-group\\s+(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");
  private static final Pattern MISSPELT = Pattern.compile("\\b(rule_?-?flow_?-?group)\\b");
  private static final List<String> STRATA =
      Arrays.stream(Stratum.values()).map(Stratum::term).toList();

  private final SourceRule rule;
  private final RuleIdScheme ids;
  private final FindingCollector findings;
  private final Map<String, String> values = new TreeMap<>();

  HeaderCheck(SourceRule rule, RuleIdScheme ids, FindingCollector findings) {
    this.rule = rule;
    this.ids = ids;
    this.findings = findings;
  }

  void run() {
    List<String> meant = new ArrayList<>();
    String code = rule.file().text().code();
    Matcher annotation =
        ANNOTATION.matcher(code).region(rule.header().start(), rule.header().end());
    while (annotation.find()) {
      String name = annotation.group(1);
      if (RuleInfo.ANNOTATIONS.contains(name)) {
        values.put(name, value(annotation));
      } else {
        NameSuggestion suggestion = NameSuggestion.of(name, RuleInfo.ANNOTATIONS);
        suggestion.nearest().ifPresent(meant::add);
        findings.add(
            SourceCheck.ANNOTATION_UNKNOWN,
            rule.at(annotation.start()),
            "There is no annotation @%s%s Loading refuses it."
                .formatted(name, suggestion.bracketedQuestion()),
            suggestion
                .nearest()
                .map(nearest -> "Write @" + nearest + ".")
                .orElse("Remove it. Known are: " + String.join(", ", RuleInfo.ANNOTATIONS) + "."));
      }
    }
    header(meant);
    oneOf("kind", RuleInfo.KINDS.keySet());
    oneOf("strength", STRENGTHS);
    stratum();
  }

  private String value(Matcher annotation) {
    if (annotation.group(2) == null) {
      return "";
    }
    String value =
        rule.file().text().text().substring(annotation.start(2), annotation.end(2)).strip();
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private void header(List<String> meant) {
    RuleHeader header = new RuleHeader(values, ids);
    List<Flaw> flaws = new ArrayList<>(header.flaws());
    Strength strength = "soft".equals(header.value("strength")) ? Strength.SOFT : Strength.HARD;
    RuleHeader.ofProhibition(calls(PROHIBITION), header.value("change"), strength)
        .ifPresent(flaws::add);
    for (Flaw flaw : flaws) {
      String name = flaw.annotation();
      boolean blank = values.containsKey(name) && values.get(name).isBlank();
      if (!flaw.missing() || !meant.contains(name)) {
        findings.add(
            flaw.missing() ? SourceCheck.ANNOTATION_MISSING : SourceCheck.ANNOTATION_VALUE,
            rule.at(rule.annotation(name)),
            blank
                ? "The annotation @" + name + " says nothing. Loading refuses the rule."
                : "The rule \"" + rule.name() + "\" " + flaw.message() + ". Loading refuses it.",
            flaw.remedy());
      }
    }
    boolean noted = calls(NOTE);
    if ("caution".equals(header.value("kind")) && (header.text() == null) != noted) {
      findings.add(
          SourceCheck.ANNOTATION_MISSING,
          rule.at(rule.annotation("reason")),
          "The rule \"%s\" has %s that it cautions with. Loading refuses it."
              .formatted(
                  rule.name(), noted ? "a @reason beside the note" : "no @reason, and no note"),
          noted
              ? "Remove the @reason."
              : "Add a line such as @reason(\"the data are {data.sizeGb} GB\"), or call"
                  + " cautionNote(kcontext, \"the-note\").");
    }
    String kind = header.value("kind");
    if (kind != null && NUMBERED.contains(kind) && header.value(kind) == null) {
      findings.add(
          SourceCheck.ANNOTATION_MISSING,
          rule.at(rule.annotation("kind")),
          "A rule of the kind (" + kind + ") has to say which, but has no @" + kind + ".",
          "Add a line such as @" + kind + "(\"4\").");
    }
  }

  private boolean calls(Pattern conclusion) {
    return rule.first(conclusion, rule.consequence().start(), rule.consequence().end()) >= 0;
  }

  private void oneOf(String name, Collection<String> known) {
    String value = values.get(name);
    if (value != null && !value.isBlank() && !known.contains(value)) {
      findings.add(
          SourceCheck.ANNOTATION_VALUE,
          rule.at(rule.annotation(name)),
          "The %s (%s) is unknown%s"
              .formatted(name, value, NameSuggestion.of(value, known).bracketedQuestion()),
          NameSuggestion.of(value.toLowerCase(Locale.ROOT), known).remedy("the " + name));
    }
  }

  private void stratum() {
    int start = rule.header().start();
    String text = rule.file().text().text().substring(start, rule.header().end());
    int at = rule.first(Pattern.compile("\\bruleflow-group\\b"), start, rule.header().end());
    Matcher group = GROUP.matcher(text);
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
