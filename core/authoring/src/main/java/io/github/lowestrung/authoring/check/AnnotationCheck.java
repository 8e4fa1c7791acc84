package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.finding.FindingCollector;
import io.github.lowestrung.authoring.finding.SourceCheck;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks what a rule says of itself. */
final class AnnotationCheck {

  private static final Set<String> NUMBERED = Set.of("rung", "trap");
  private static final List<String> STRENGTHS = List.of("hard", "soft");
  private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\s*(?:\\(([^()]*)\\))?");

  private final SourceRule rule;
  private final FindingCollector findings;
  private final Map<String, String> values = new TreeMap<>();

  AnnotationCheck(SourceRule rule, FindingCollector findings) {
    this.rule = rule;
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
            rule,
            annotation.start(),
            "There is no annotation @%s%s Loading refuses it."
                .formatted(name, suggestion.bracketedQuestion()),
            suggestion
                .nearest()
                .map(nearest -> "Write @" + nearest + ".")
                .orElse("Remove it. Known are: " + String.join(", ", RuleInfo.ANNOTATIONS) + "."));
      }
    }
    missing(meant);
    oneOf("kind", RuleInfo.KINDS.keySet());
    oneOf("strength", STRENGTHS);
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

  private void missing(List<String> meant) {
    for (String name : RuleInfo.REQUIRED_ANNOTATIONS) {
      String value = values.get(name);
      if (value == null && !meant.contains(name)) {
        findings.add(
            SourceCheck.ANNOTATION_MISSING,
            rule,
            "The rule \"" + rule.name() + "\" has no @" + name + ". Loading refuses it.",
            "Add a line such as " + example(name) + ".");
      } else if (value != null && value.isBlank()) {
        findings.add(
            SourceCheck.ANNOTATION_MISSING,
            rule,
            rule.annotation(name),
            "The annotation @" + name + " says nothing. Loading refuses the rule.",
            "Write a value, such as " + example(name) + ".");
      }
    }
    String kind = values.get("kind");
    if (kind != null && NUMBERED.contains(kind) && !values.containsKey(kind)) {
      findings.add(
          SourceCheck.ANNOTATION_MISSING,
          rule,
          rule.annotation("kind"),
          "A rule of the kind (" + kind + ") has to say which, but has no @" + kind + ".",
          "Add a line such as @" + kind + "(\"4\").");
    }
  }

  private static String example(String name) {
    return "@"
        + name
        + switch (name) {
          case "id" -> "(\"ACME-01\")";
          case "kind" -> "(\"constraint\")";
          case "since" -> "(\"1.0\")";
          case "source" ->
              "(\"ACME-POLICY-7\"), the rows of your requirements that it follows from";
          default ->
              "(\"the data are {data.sizeGb} GB\"), a clause that reads well after 'because'";
        };
  }

  private void oneOf(String name, Collection<String> known) {
    String value = values.get(name);
    if (value != null && !value.isBlank() && !known.contains(value)) {
      findings.add(
          SourceCheck.ANNOTATION_VALUE,
          rule,
          rule.annotation(name),
          "The %s (%s) is unknown%s"
              .formatted(name, value, NameSuggestion.of(value, known).bracketedQuestion()),
          NameSuggestion.of(value.toLowerCase(Locale.ROOT), known).remedy("the " + name));
    }
  }
}
