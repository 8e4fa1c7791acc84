package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.SourceRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what the engine says of a rule into its author's terms. */
record EngineMessages(SourceRule rule, FindingCollector findings) {

  private static final Pattern ARGUMENTS =
      Pattern.compile(
          "The method (\\w+)\\(RuleContext(?:, )?(.*?)\\) in the type Conclusions is not applicable"
              + " for the arguments \\(RuleContext(?:, )?(.*)\\)");

  /** What the engine says in other words where one of these was found in the rule. */
  private static final Map<Pattern, Set<SourceCheck>> SAME =
      Map.of(
          Pattern.compile("Unable to find class|cannot be resolved to a type"),
          Set.of(SourceCheck.UNKNOWN_CLASS),
          Pattern.compile("Unknown field|Unable to parse left part|Method \\S+ on class"),
          Set.of(
              SourceCheck.UNKNOWN_FIELD,
              SourceCheck.UNKNOWN_CONSTANT,
              SourceCheck.UNKNOWN_BINDING,
              SourceCheck.UNKNOWN_CLASS),
          Pattern.compile("Unable to Analyse|Cannot find|is undefined|cannot be resolved"),
          Set.of(
              SourceCheck.UNKNOWN_FIELD,
              SourceCheck.UNKNOWN_CONSTANT,
              SourceCheck.UNKNOWN_BINDING,
              SourceCheck.UNKNOWN_CLASS,
              SourceCheck.UNKNOWN_CONCLUSION,
              SourceCheck.WRONG_TYPE,
              SourceCheck.CONSEQUENCE),
          Pattern.compile("coerce|is not applicable|Type mismatch|Incompatible|cannot be resolved"),
          Set.of(SourceCheck.WRONG_TYPE, SourceCheck.WRONG_ARGUMENTS),
          Pattern.compile("Unable to parse consequence|Syntax error"),
          Set.of(
              SourceCheck.CONSEQUENCE, SourceCheck.UNKNOWN_CONCLUSION, SourceCheck.WRONG_ARGUMENTS),
          Pattern.compile("in the type Conclusions is not applicable|String literal|character"),
          Set.of(SourceCheck.CONSEQUENCE, SourceCheck.WRONG_ARGUMENTS));

  private static final List<Pattern> QUOTED =
      List.of(
          Pattern.compile("left part of expression: (.+)"),
          Pattern.compile("Analyse Expression (.+?):?$"),
          Pattern.compile("(?:Unknown field|Method|String|The method|class:) (\\$?\\w+)"),
          Pattern.compile("^(\\$?\\w+) cannot be resolved"),
          Pattern.compile("expression = (\\w+)"));

  /** Returns the part of a message that is for people. */
  static String plain(String message) {
    String first = message.strip().lines().findFirst().orElse("").strip();
    return first
        .replaceFirst("^\\w+Error(?:Result)?: ", "")
        .replaceAll("\\b(Lambda(?:Predicate|Consequence|Extractor))[0-9A-F]{16,}", "$1");
  }

  void explain(String message) {
    Matcher arguments = ARGUMENTS.matcher(message);
    if (arguments.find() && !findings.anyErrorOf(rule, Set.of(SourceCheck.WRONG_ARGUMENTS))) {
      String taken = arguments.group(2).isEmpty() ? "nothing" : arguments.group(2);
      String name = arguments.group(1);
      findings.add(
          SourceCheck.WRONG_ARGUMENTS,
          rule.at(rule.offsetOf(name + "(", rule.consequence(), rule.start())),
          name + " takes " + taken + " after kcontext, and is given (" + arguments.group(3) + ").",
          "Give it what it takes; a text stands in quotes.");
    } else if (!known(message)) {
      findings.add(
          SourceCheck.COMPILATION,
          rule.at(place(message)),
          "The engine says: " + message,
          "Compare the rule with a similar one of the library that compiles.");
    }
  }

  private boolean known(String message) {
    return SAME.entrySet().stream()
        .anyMatch(
            same ->
                same.getKey().matcher(message).find()
                    && findings.anyErrorOf(rule, same.getValue()));
  }

  private int place(String message) {
    for (Pattern pattern : QUOTED) {
      Matcher quoted = pattern.matcher(message);
      if (quoted.find()) {
        int at = rule.offsetOf(quoted.group(1), rule.conditions(), -1);
        int found = at < 0 ? rule.offsetOf(quoted.group(1), rule.consequence(), -1) : at;
        if (found >= 0) {
          return found;
        }
      }
    }
    return rule.start();
  }
}
