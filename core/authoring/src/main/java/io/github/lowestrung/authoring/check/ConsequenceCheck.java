package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.Comparison;
import io.github.lowestrung.authoring.source.DrlText;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.authoring.source.SourceRule.Stretch;
import io.github.lowestrung.drl.Conclusions;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that a consequence says one thing. */
record ConsequenceCheck(SourceRule rule, FindingCollector findings) {

  static final List<String> CONCLUSIONS =
      Arrays.stream(Conclusions.class.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .map(method -> method.getName())
          .distinct()
          .sorted()
          .toList();
  static final Pattern CALL = Pattern.compile("(?s)((?:\\w+\\s*\\.\\s*)*)(\\w+)\\s*\\((.*)\\)");

  private static final Pattern APART =
      Pattern.compile("(?s)(?!new\\b)(?:\"\\s*\"|\\w+)\\s+(\"\\s*\"|\\w+).*");
  private static final Pattern FOREIGN_QUOTES = Pattern.compile("['\u2018-\u201f\u00ab\u00bb`]");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]*");

  void run() {
    Stretch part = rule.consequence();
    String code = rule.file().text().code().substring(part.start(), part.end());
    int start = part.start() + code.length() - code.stripLeading().length();
    String call = code.strip();
    if (call.isEmpty()) {
      report(rule.start(), "The rule concludes nothing.", "Call a method of Conclusions.");
      return;
    }
    if (!closed(DrlText.code(call))) {
      report(
          start,
          "A bracket of the consequence is missing or too many, so that it does not compile.",
          "Write it as exclude(kcontext, \"bedrock\"); with one bracket at each end.");
      return;
    }
    if (!call.endsWith(";")) {
      report(
          start + call.length() - 1,
          "The consequence does not end in a semicolon, so that it does not compile.",
          "Write one at the end of the line.");
    }
    List<String> statements = Comparison.split(call.replaceAll(";\\s*$", ""), ";");
    Matcher matcher = CALL.matcher(statements.get(0).strip());
    if (statements.size() > 1 || !matcher.matches() || !closed(matcher.group(3))) {
      report(
          start,
          ("The consequence is %s, where one call of Conclusions was expected. What else it "
                  + "does nobody could explain.")
              .formatted(
                  statements.size() > 1 ? statements.size() + " statements" : "no single call"),
          "Write one call, such as exclude(kcontext, \"bedrock\"), and a rule for each further.");
      return;
    }
    called(start, matcher);
  }

  private static boolean closed(String arguments) {
    int depth = 0;
    for (int at = 0; at < arguments.length(); at++) {
      char c = arguments.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private void called(int start, Matcher call) {
    String name = call.group(2);
    String owner = call.group(1).replaceAll("\\s", "");
    if (CONCLUSIONS.contains(name) && owner.matches("|(.*\\.)?Conclusions\\.")) {
      if (!call.group(3).strip().matches("(?s)kcontext\\b.*")) {
        report(
            start,
            "The call of " + name + " does not begin with kcontext, by which the rule is known.",
            "Write " + name + "(kcontext, ...).");
      } else {
        arguments(name, start, start + call.start(3), call.group(3).length());
      }
      return;
    }
    boolean foreign = !owner.isEmpty() && !owner.endsWith("Conclusions.");
    String meant = NameSuggestion.of(name, CONCLUSIONS).bracketedQuestion();
    findings.add(
        foreign ? SourceCheck.CONSEQUENCE : SourceCheck.UNKNOWN_CONCLUSION,
        rule.at(start),
        foreign
            ? "The consequence calls (" + owner + name + "), which is none of Conclusions."
            : "Conclusions has no method (" + name + ")" + meant,
        "Call one of: " + String.join(", ", CONCLUSIONS) + ".");
  }

  /** Checks that each further argument is a text in quotes, a variable or a call. */
  private void arguments(String name, int call, int start, int length) {
    String text = rule.file().text().text().substring(start, start + length);
    List<String> arguments = Comparison.split(text, ",");
    if (text.strip().equals("kcontext") && name.startsWith("exclude")) {
      wrong(
          call,
          "The call of " + name + " names no approach, so that nobody knows what it excludes.",
          "Write " + name + "(kcontext, \"bedrock\"), or another approach or group.");
    }
    int offset = start;
    for (int i = 0; i < arguments.size(); i++) {
      String written = arguments.get(i);
      int at = offset + written.length() - written.stripLeading().length();
      offset += written.length() + 1;
      argument(at, written.strip(), i == 0);
    }
  }

  private void argument(int at, String argument, boolean context) {
    String code = DrlText.code(argument);
    Matcher apart = APART.matcher(code);
    if (apart.matches()) {
      wrong(
          at + apart.start(1),
          "A comma is missing before %s.".formatted(argument.substring(apart.start(1))),
          "Write one between any two.");
    } else if (argument.isEmpty()) {
      wrong(at, "Nothing stands before or after a comma.", "Remove the comma, or write the name.");
    } else if (FOREIGN_QUOTES.matcher(argument).find()) {
      String text = FOREIGN_QUOTES.matcher(argument).replaceAll("");
      wrong(
          at,
          "The text %s does not stand in straight double quotes.".formatted(argument),
          "Write \"%s\".".formatted(text));
    } else if (!context && NAME.matcher(argument).matches() && !isBound(argument)) {
      wrong(
          at,
          argument.equals("null")
              ? "The consequence names nothing (null)."
              : "The name %s stands without quotes, so that it is taken for a variable, which"
                      .formatted(argument)
                  + " nothing binds.",
          argument.equals("null")
              ? "Write a name in quotes, such as \"bedrock\"."
              : "Write \"%s\".".formatted(argument));
    }
  }

  private boolean isBound(String name) {
    Stretch conditions = rule.conditions();
    Pattern binding = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "\\s*:");
    return rule.first(binding, conditions.start(), conditions.end()) >= 0;
  }

  private void wrong(int offset, String message, String advice) {
    findings.add(SourceCheck.WRONG_ARGUMENTS, rule.at(offset), message, advice);
  }

  private void report(int offset, String message, String advice) {
    findings.add(SourceCheck.CONSEQUENCE, rule.at(offset), message, advice);
  }
}
