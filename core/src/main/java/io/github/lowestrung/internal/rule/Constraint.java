package io.github.lowestrung.internal.rule;

import io.github.lowestrung.internal.rule.ConditionTokens.Kind;
import io.github.lowestrung.internal.rule.ConditionTokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a condition demands of one fact. */
public sealed interface Constraint {

  /** Returns all that it compares, looks up or calls, in the order in which it stands there. */
  Stream<Operand> operands();

  /** Returns what it is a disjunction of: itself where it is none. */
  default List<Constraint> alternatives() {
    return List.of(this);
  }

  /** Returns the alternatives of one kind, such as calls. */
  default <T extends Constraint> List<T> each(Class<T> kind) {
    return alternatives().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Returns the names that stand by themselves: properties, methods and the first of a path. */
  default Set<String> names() {
    return operands().flatMap(Operand::names).collect(Collectors.toSet());
  }

  /** Returns the texts in quotes. */
  default List<String> texts() {
    return operands().flatMap(Operand::texts).toList();
  }

  /** Tells whether it asks, in some part, whether something is known. */
  default boolean asksForNull() {
    return operands().anyMatch(o -> o instanceof Expression formula && formula.has("null"));
  }

  /** Returns the texts of which a property must be one; none when any other will do. */
  default List<String> required(String property) {
    return List.of();
  }

  /** How two operands compare. */
  enum Operator {
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** Tells whether it asks for the same value or another, whatever their order. */
    public boolean isEquality() {
      return this == EQUAL || this == UNEQUAL;
    }

    /** Returns the equivalent operator for exchanged operands. */
    Operator exchanged() {
      return switch (this) {
        case LESS -> MORE;
        case AT_MOST -> AT_LEAST;
        case MORE -> LESS;
        case AT_LEAST -> AT_MOST;
        default -> this;
      };
    }
  }

  /** One side of a condition, or an argument in it. */
  sealed interface Operand {

    /** Returns the names that stand by themselves in it. */
    default Stream<String> names() {
      return Stream.empty();
    }

    /** Returns the texts in quotes in it. */
    default Stream<String> texts() {
      return Stream.empty();
    }
  }

  /**
   * A property of the fact.
   *
   * @param name its name; with dots where it is a property of a property
   */
  record Property(String name) implements Operand {

    @Override
    public Stream<String> names() {
      int dot = name.indexOf('.');
      return Stream.of(dot < 0 ? name : name.substring(0, dot));
    }
  }

  /**
   * A value that is written out.
   *
   * @param value a text, a {@link Double}, or a {@link Boolean}
   */
  record Literal(Object value) implements Operand {

    @Override
    public Stream<String> texts() {
      return value instanceof String text ? Stream.of(text) : Stream.empty();
    }
  }

  /**
   * A constant of an enum.
   *
   * @param name its name, without that of the enum
   */
  record Constant(String name) implements Operand {

    /** Returns how documents write it. */
    static String term(String name) {
      return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A variable that another pattern binds.
   *
   * @param name its name, with the dollar sign
   */
  record Variable(String name) implements Operand {}

  /**
   * A formula, or whatever else is no single value.
   *
   * @param tokens what it is made of
   */
  record Expression(ConditionTokens tokens) implements Operand {

    private boolean has(String word) {
      return tokens.list().stream().anyMatch(token -> token.is(word));
    }

    @Override
    public Stream<String> names() {
      return tokens.names();
    }

    @Override
    public Stream<String> texts() {
      return tokens.list().stream().filter(t -> t.kind() == Kind.TEXT).map(Token::literal);
    }
  }

  /**
   * A comparison. A value that is written out stands on the right, unless both are.
   *
   * @param left what is compared
   * @param operator how
   * @param right what with
   */
  record Comparison(Operand left, Operator operator, Operand right) implements Constraint {

    @Override
    public Stream<Operand> operands() {
      return Stream.of(left, right);
    }

    @Override
    public List<String> required(String property) {
      return operator == Operator.EQUAL
              && left.equals(new Property(property))
              && right instanceof Literal
          ? right.texts().toList()
          : List.of();
    }
  }

  /**
   * A question whether something is known.
   *
   * @param operand what is asked for
   * @param known whether it must be known; otherwise it must not
   */
  record NullTest(Operand operand, boolean known) implements Constraint {

    @Override
    public Stream<Operand> operands() {
      return Stream.of(operand);
    }

    @Override
    public boolean asksForNull() {
      return true;
    }
  }

  /**
   * A question whether a value is one of some.
   *
   * @param operand the value
   * @param negated whether it must be none of them
   * @param values what it is looked for among
   */
  record Membership(Operand operand, boolean negated, List<Operand> values) implements Constraint {

    @Override
    public Stream<Operand> operands() {
      return Stream.concat(Stream.of(operand), values.stream());
    }

    @Override
    public List<String> required(String property) {
      boolean literals = values.stream().allMatch(Literal.class::isInstance);
      return !negated && literals && operand.equals(new Property(property)) ? texts() : List.of();
    }
  }

  /**
   * A question whether a list has a value.
   *
   * @param list the list
   * @param negated whether it must not have it
   * @param value the value
   */
  record Containment(Operand list, boolean negated, Operand value) implements Constraint {

    @Override
    public Stream<Operand> operands() {
      return Stream.of(list, value);
    }
  }

  /**
   * A property that is true or false.
   *
   * @param property the property
   * @param negated whether it must be false
   */
  record Flag(Property property, boolean negated) implements Constraint {

    @Override
    public Stream<Operand> operands() {
      return Stream.of(property);
    }
  }

  /**
   * A call of a method of the fact, which tells whether something holds.
   *
   * @param method its name
   * @param arguments what it is given
   * @param negated whether it must not hold
   */
  record Call(String method, List<Operand> arguments, boolean negated) implements Constraint {

    @Override
    public Stream<Operand> operands() {
      return Stream.concat(Stream.of(new Property(method)), arguments.stream());
    }

    /** Returns the texts that a method is given; none when another one is called. */
    public List<String> given(String called) {
      return method.equals(called) ? texts() : List.of();
    }
  }

  /**
   * Constraints of which one must hold.
   *
   * @param alternatives two at least, none of them a disjunction
   */
  record Disjunction(List<Constraint> alternatives) implements Constraint {

    @Override
    public Stream<Operand> operands() {
      return alternatives.stream().flatMap(Constraint::operands);
    }

    @Override
    public boolean asksForNull() {
      return alternatives.stream().anyMatch(Constraint::asksForNull);
    }

    @Override
    public List<String> required(String property) {
      List<List<String>> each = alternatives.stream().map(a -> a.required(property)).toList();
      return each.stream().anyMatch(List::isEmpty)
          ? List.of()
          : each.stream().flatMap(List::stream).toList();
    }
  }

  /**
   * A condition in a form that is not taken apart.
   *
   * @param expression the whole of it
   */
  record Opaque(Expression expression) implements Constraint {

    @Override
    public Stream<Operand> operands() {
      return Stream.of(expression);
    }
  }
}
