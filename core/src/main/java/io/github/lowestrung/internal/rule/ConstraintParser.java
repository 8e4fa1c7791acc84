package io.github.lowestrung.internal.rule;

import io.github.lowestrung.internal.rule.ConditionTokens.Kind;
import io.github.lowestrung.internal.rule.ConditionTokens.Token;
import io.github.lowestrung.internal.rule.Constraint.Call;
import io.github.lowestrung.internal.rule.Constraint.Comparison;
import io.github.lowestrung.internal.rule.Constraint.Constant;
import io.github.lowestrung.internal.rule.Constraint.Containment;
import io.github.lowestrung.internal.rule.Constraint.Disjunction;
import io.github.lowestrung.internal.rule.Constraint.Expression;
import io.github.lowestrung.internal.rule.Constraint.Flag;
import io.github.lowestrung.internal.rule.Constraint.Literal;
import io.github.lowestrung.internal.rule.Constraint.Membership;
import io.github.lowestrung.internal.rule.Constraint.NullTest;
import io.github.lowestrung.internal.rule.Constraint.Opaque;
import io.github.lowestrung.internal.rule.Constraint.Operand;
import io.github.lowestrung.internal.rule.Constraint.Operator;
import io.github.lowestrung.internal.rule.Constraint.Property;
import io.github.lowestrung.internal.rule.Constraint.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Parses conditions. An unknown condition becomes {@link Opaque}, and an unknown operand an {@link
 * Expression}; nothing is refused.
 */
final class ConstraintParser {

  private static final String TYPES = "LlFfDdBI";

  private final ConditionTokens condition;
  private final List<Token> tokens;

  private ConstraintParser(ConditionTokens condition) {
    this.condition = condition;
    this.tokens = condition.list();
  }

  /** Returns what a condition asks. */
  static Constraint parse(ConditionTokens condition) {
    return new ConstraintParser(condition).constraint();
  }

  private Constraint constraint() {
    if (tokens.stream().anyMatch(token -> token.is("&&"))) {
      return opaque();
    }
    if (isEnclosed()) {
      return parse(condition.between(1, tokens.size() - 1));
    }
    List<ConditionTokens> parts = split("||");
    if (parts.size() > 1) {
      List<Constraint> alternatives = new ArrayList<>();
      parts.forEach(part -> alternatives.addAll(parse(part).alternatives()));
      return new Disjunction(List.copyOf(alternatives));
    }
    List<Integer> operators = places(i -> operator(tokens.get(i)) != null);
    if (operators.size() == 1) {
      return comparison(operators.get(0));
    }
    return operators.isEmpty() ? withoutOperator() : opaque();
  }

  private Opaque opaque() {
    return new Opaque(new Expression(condition));
  }

  private static Operator operator(Token token) {
    return Arrays.stream(Operator.values())
        .filter(operator -> token.is(operator.symbol))
        .findFirst()
        .orElse(null);
  }

  private Constraint comparison(int at) {
    Operator operator = operator(tokens.get(at));
    ConditionTokens before = condition.between(0, at);
    ConditionTokens after = condition.between(at + 1, tokens.size());
    if (before.list().isEmpty() || after.list().isEmpty()) {
      return opaque();
    }
    boolean nullBefore = isNull(before);
    if (nullBefore || isNull(after)) {
      Operand asked = operand(nullBefore ? after : before);
      return operator.isEquality() ? new NullTest(asked, operator == Operator.UNEQUAL) : opaque();
    }
    Operand left = operand(before);
    Operand right = operand(after);
    return isWritten(left) && !isWritten(right)
        ? new Comparison(right, operator.exchanged(), left)
        : new Comparison(left, operator, right);
  }

  private static boolean isNull(ConditionTokens tokens) {
    return tokens.list().size() == 1 && tokens.list().get(0).is("null");
  }

  private static boolean isWritten(Operand operand) {
    return operand instanceof Literal || operand instanceof Constant;
  }

  private Constraint withoutOperator() {
    List<Integer> keywords =
        places(i -> i > 0 && (tokens.get(i).is("in") || tokens.get(i).is("contains")));
    if (keywords.size() == 1) {
      int at = keywords.get(0);
      boolean negated = at > 1 && tokens.get(at - 1).is("not");
      Operand left = operand(condition.between(0, negated ? at - 1 : at));
      ConstraintParser right = new ConstraintParser(condition.between(at + 1, tokens.size()));
      if (tokens.get(at).is("contains")) {
        return new Containment(left, negated, operand(right.condition));
      }
      return right.isEnclosed() ? new Membership(left, negated, right.arguments(0)) : opaque();
    }
    boolean negated = !tokens.isEmpty() && tokens.get(0).is("!");
    ConstraintParser asked =
        negated ? new ConstraintParser(condition.between(1, tokens.size())) : this;
    if (operand(asked.condition) instanceof Property property) {
      return new Flag(property, negated);
    }
    boolean call =
        asked.tokens.size() > 2
            && asked.tokens.get(0).kind() == Kind.NAME
            && new ConstraintParser(asked.condition.between(1, asked.tokens.size())).isEnclosed();
    return call ? new Call(asked.tokens.get(0).text(), asked.arguments(1), negated) : opaque();
  }

  /** Returns what stands between brackets that open at a place and close at the end. */
  private List<Operand> arguments(int opening) {
    ConditionTokens inside = condition.between(opening + 1, tokens.size() - 1);
    return inside.list().isEmpty()
        ? List.of()
        : new ConstraintParser(inside).split(",").stream().map(ConstraintParser::operand).toList();
  }

  private static Operand operand(ConditionTokens written) {
    ConstraintParser operand = new ConstraintParser(written);
    if (operand.isEnclosed()) {
      return operand(written.between(1, written.list().size() - 1));
    }
    Operand single = operand.single();
    return single == null ? new Expression(written) : single;
  }

  private Operand single() {
    Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    if (tokens.size() == 1 && last.kind() == Kind.TEXT) {
      return new Literal(last.literal());
    }
    if (tokens.size() == 1 && (last.is("true") || last.is("false"))) {
      return new Literal(Boolean.valueOf(last.text()));
    }
    if (last != null && last.kind() == Kind.NUMBER) {
      boolean negative = tokens.size() == 2 && tokens.get(0).is("-");
      return negative || tokens.size() == 1 ? number(negative ? "-" : "", last.text()) : null;
    }
    if (!isPath()) {
      return null;
    }
    if (tokens.get(0).text().startsWith("$")) {
      return tokens.size() == 1 ? new Variable(last.text()) : null;
    }
    String path = tokens.stream().map(Token::text).collect(Collectors.joining());
    return tokens.size() > 1 && Character.isUpperCase(last.text().charAt(0))
        ? new Constant(last.text())
        : new Property(path.startsWith("this.") ? path.substring(5) : path);
  }

  private static Literal number(String sign, String text) {
    int end = text.length() - (TYPES.indexOf(text.charAt(text.length() - 1)) < 0 ? 0 : 1);
    try {
      return new Literal(Double.valueOf(sign + text.substring(0, end)));
    } catch (NumberFormatException e) {
      return null; // a number of another base
    }
  }

  private boolean isPath() {
    for (int i = 0; i < tokens.size(); i++) {
      if (i % 2 == 0 ? tokens.get(i).kind() != Kind.NAME : !tokens.get(i).is(".")) {
        return false;
      }
    }
    return tokens.size() % 2 == 1 && !tokens.get(0).is("null");
  }

  /** Tells whether brackets open at the start that close at the end. */
  private boolean isEnclosed() {
    return tokens.size() > 1
        && tokens.get(0).is("(")
        && places(i -> true).equals(List.of(0, tokens.size() - 1));
  }

  private List<ConditionTokens> split(String separator) {
    List<ConditionTokens> parts = new ArrayList<>();
    int start = 0;
    for (int place : places(i -> tokens.get(i).is(separator))) {
      parts.add(condition.between(start, place));
      start = place + 1;
    }
    parts.add(condition.between(start, tokens.size()));
    return parts;
  }

  /** Returns the places outside brackets that are wanted. A closing bracket counts as outside. */
  private List<Integer> places(IntPredicate wanted) {
    List<Integer> places = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(")") || token.is("]")) {
        depth--;
      }
      if (depth == 0 && wanted.test(i)) {
        places.add(i);
      }
      if (token.is("(") || token.is("[")) {
        depth++;
      }
    }
    return places;
  }
}
