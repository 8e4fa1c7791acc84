package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.DrlText;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Says in an author's terms why the engine does not compile a rule. Asked only about such rules, so
 * that it need not know all that the engine takes.
 */
final class MemberCheck {

  private static final Pattern WORD =
      Pattern.compile(
          "contains|excludes|memberOf|matches|soundslike|startsWith|endsWith|str|in|not|and|or"
              + "|null|true|false|this|new|instanceof");
  private static final Pattern BINDING = Pattern.compile("^\\s*(\\$?\\w+)\\s*:(?!:)");
  private static final Pattern PATH =
      Pattern.compile(
          "(?<![\\w$.\"'])([A-Za-z_$][\\w$]*(?:\\s*!?\\.\\s*[A-Za-z_]\\w*)*)\\s*(\\()?");
  private static final Pattern VARIABLE = Pattern.compile("(?<![\\w.])\\$\\w+");

  private final SourceRule rule;
  private final ImportCheck importCheck;
  private final FindingCollector findings;
  private final List<PatternDescr> patterns = new ArrayList<>();
  private final Map<String, Class<?>> bound = new HashMap<>();

  MemberCheck(SourceRule rule, ImportCheck importCheck, FindingCollector findings) {
    this.rule = rule;
    this.importCheck = importCheck;
    this.findings = findings;
  }

  void run() {
    if (rule.parsed().getLhs() != null) {
      gather(rule.parsed().getLhs());
    }
    patterns.forEach(this::bind);
    patterns.forEach(this::pattern);
    consequence();
  }

  private void gather(BaseDescr descr) {
    if (descr instanceof PatternDescr pattern) {
      patterns.add(pattern);
    } else if (descr instanceof ConditionalElementDescr element) {
      element.getDescrs().forEach(child -> gather((BaseDescr) child));
    }
  }

  private void bind(PatternDescr pattern) {
    Class<?> type = importCheck.type(pattern.getObjectType()).orElse(null);
    if (pattern.getIdentifier() != null) {
      bound.put(pattern.getIdentifier(), type);
    }
    pattern.getAllBoundIdentifiers().forEach(name -> bound.putIfAbsent(name, null));
    for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
      Matcher binding = BINDING.matcher(String.valueOf(constraint.getText()));
      if (binding.find()) {
        bound.put(binding.group(1), null);
      }
    }
  }

  private void pattern(PatternDescr pattern) {
    Optional<Class<?>> type = importCheck.type(pattern.getObjectType());
    if (type.isEmpty()) {
      unknownType(pattern.getObjectType(), rule.offset(pattern));
    }
    for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
      String text = String.valueOf(constraint.getText());
      Expression expression = new Expression(text, rule.offset(constraint), type.orElse(null));
      names(expression);
      new ComparisonTypeCheck(rule, importCheck, findings)
          .check(expression.text(), expression.offset(), expression.type());
    }
    if (pattern.getSource() instanceof FromDescr from) {
      String text = from.getText().replaceFirst("^from\\s+", "");
      int at = rule.offsetOf(text, rule.conditions(), rule.offset(pattern));
      names(new Expression(text, at, null));
    }
  }

  /**
   * A part of the conditions.
   *
   * @param text as written
   * @param offset where it stands
   * @param type what its fields belong to; null when not known, or when it has none
   */
  private record Expression(String text, int offset, Class<?> type) {}

  private void names(Expression expression) {
    String code = DrlText.code(expression.text());
    Matcher binding = BINDING.matcher(code);
    int from = binding.find() ? binding.end() : 0;
    Matcher path = PATH.matcher(code);
    while (path.find(from)) {
      from = path.end();
      int offset = expression.offset() + path.start();
      String[] parts = path.group(1).split("\\s*!?\\.\\s*", -1);
      boolean called = path.group(2) != null;
      String first = parts[0];
      if (bound.containsKey(first)) {
        walk(bound.get(first), parts, 1, called, offset);
      } else if (first.startsWith("$")) {
        unbound(first, offset);
      } else if (Character.isUpperCase(first.charAt(0))) {
        ofType(expression.type(), parts, called, offset);
      } else if (!WORD.matcher(first).matches()) {
        walk(expression.type(), parts, 0, called, offset);
      }
    }
  }

  /** A name in capitals is a type, or a field in the wrong case. */
  private void ofType(Class<?> owner, String[] parts, boolean called, int offset) {
    if (parts.length == 1) {
      TypeMembers members = owner == null || called ? null : new TypeMembers(owner);
      if (members != null && members.fields().stream().anyMatch(parts[0]::equalsIgnoreCase)) {
        unknownMember(owner, members, parts[0], false, offset);
      }
      return;
    }
    Class<?> type = importCheck.type(parts[0]).orElse(null);
    if (type == null) {
      unknownType(parts[0], offset);
    } else {
      walk(type, parts, 1, called, offset);
    }
  }

  /** Follows a path from a type as far as the types are known. */
  private void walk(Class<?> start, String[] parts, int from, boolean called, int offset) {
    Class<?> type = start;
    for (int at = from; at < parts.length && type != null; at++) {
      TypeMembers typeMembers = new TypeMembers(type);
      boolean method = called && at == parts.length - 1;
      if (method ? !typeMembers.hasMethod(parts[at]) : !typeMembers.hasProperty(parts[at])) {
        unknownMember(type, typeMembers, parts[at], method, offset);
        return;
      }
      type = method ? null : typeMembers.typeOf(parts[at]);
    }
  }

  private void unknownMember(
      Class<?> type, TypeMembers typeMembers, String name, boolean method, int offset) {
    List<String> known = method ? typeMembers.names() : typeMembers.fields();
    String what = type.isEnum() ? "word" : method ? "method" : "field";
    findings.add(
        type.isEnum() ? SourceCheck.UNKNOWN_CONSTANT : SourceCheck.UNKNOWN_FIELD,
        rule.at(offset),
        "%s has no %s (%s)%s"
            .formatted(
                type.getSimpleName(),
                what,
                name,
                NameSuggestion.of(name, known).bracketedQuestion()),
        "Its %ss: %s.%s"
            .formatted(
                what,
                String.join(", ", known),
                isValue(offset) ? " A text stands in quotes." : ""));
  }

  /** Tells whether something stands where a value is compared with. */
  private boolean isValue(int offset) {
    String before = rule.file().text().code().substring(0, offset).stripTrailing();
    return before.endsWith("=") || before.endsWith("<") || before.endsWith(">");
  }

  private void unknownType(String name, int offset) {
    Class<?> known = TypeMembers.LIBRARY.get(name);
    if (known != null) {
      findings.add(
          SourceCheck.UNKNOWN_CLASS,
          rule.at(offset),
          "The type (" + name + ") is not imported.",
          "Add the line (import " + known.getName() + ";).");
      return;
    }
    findings.add(
        SourceCheck.UNKNOWN_CLASS,
        rule.at(offset),
        "There is no type (%s)%s"
            .formatted(
                name, NameSuggestion.of(name, TypeMembers.LIBRARY.keySet()).bracketedQuestion()),
        "Types of facts are: "
            + String.join(", ", new TreeSet<>(TypeMembers.LIBRARY.keySet()))
            + ".");
  }

  private void unbound(String name, int offset) {
    Set<String> known = new TreeSet<>(bound.keySet());
    findings.add(
        SourceCheck.UNKNOWN_BINDING,
        rule.at(offset),
        "Nothing is called (%s) in this rule%s"
            .formatted(name, NameSuggestion.of(name, known).bracketedQuestion()),
        "Bind it where the value comes from, such as (%s : sizeGb)%s."
            .formatted(name, known.isEmpty() ? "" : "; bound are: " + String.join(", ", known)));
  }

  private void consequence() {
    int start = rule.consequence().start();
    String code = rule.file().text().code().substring(start, rule.consequence().end());
    Matcher variable = VARIABLE.matcher(code);
    while (variable.find()) {
      if (!bound.containsKey(variable.group())) {
        unbound(variable.group(), start + variable.start());
      }
    }
    Matcher call = ConsequenceCheck.CALL.matcher(code.strip().replaceAll(";$", ""));
    if (call.matches()
        && call.group(1).isEmpty()
        && ConsequenceCheck.CONCLUSIONS.contains(call.group(2))
        && !importCheck.hasFunction(call.group(2))) {
      findings.add(
          SourceCheck.UNKNOWN_CLASS,
          rule.at(start + code.length() - code.stripLeading().length()),
          "The conclusion (" + call.group(2) + ") is not imported.",
          "Add the line (import static io.github.lowestrung.drl.Conclusions.%s;)."
              .formatted(call.group(2)));
    }
  }
}
