package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.Comparison;
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

  void run() {
    Stretch part = rule.consequence();
    String code = rule.file().text().code().substring(part.start(), part.end());
    int start = part.start() + code.length() - code.stripLeading().length();
    String call = code.strip();
    if (call.isEmpty()) {
      report(rule.start(), "The rule concludes nothing.", "Call a method of Conclusions.");
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

  private void report(int offset, String message, String advice) {
    findings.add(SourceCheck.CONSEQUENCE, rule.at(offset), message, advice);
  }
}
