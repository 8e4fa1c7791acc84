package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.rule.Constraint;
import io.github.lowestrung.internal.rule.Constraint.Call;
import io.github.lowestrung.internal.rule.Constraint.Comparison;
import io.github.lowestrung.internal.rule.Constraint.Constant;
import io.github.lowestrung.internal.rule.Constraint.Containment;
import io.github.lowestrung.internal.rule.Constraint.Flag;
import io.github.lowestrung.internal.rule.Constraint.Literal;
import io.github.lowestrung.internal.rule.Constraint.Membership;
import io.github.lowestrung.internal.rule.Constraint.NullTest;
import io.github.lowestrung.internal.rule.Constraint.Operand;
import io.github.lowestrung.internal.rule.Constraint.Property;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import io.github.lowestrung.workload.TaskGroup;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.term.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads from a condition which values of a field it tells apart. For conditions in other forms that
 * is unknown.
 */
public final class ComparedValues {

  /**
   * A field and the values of it that stand in a part of a condition.
   *
   * @param field the field
   * @param values the values; none where only known and unknown are told apart
   */
  public record Mention(Field field, Set<Object> values) {}

  private ComparedValues() {}

  /** Returns what a condition mentions; empty when it cannot be read. */
  public static Optional<List<Mention>> of(Test test) {
    List<Mention> mentions = new ArrayList<>();
    for (Constraint part : test.constraint().alternatives()) {
      Mention mention = mention(part, test.reads());
      if (mention == null) {
        return Optional.empty();
      }
      mentions.add(mention);
    }
    return Optional.of(mentions);
  }

  private static Mention mention(Constraint part, List<Field> reads) {
    if (!reads.isEmpty() && reads.get(0).equals(FieldAssignment.TASK)) {
      return ofTasks(part, reads.get(0));
    }
    if (part instanceof NullTest asked) {
      return mention(reads, asked.operand(), List.of(), field -> true);
    }
    if (part instanceof Flag flag) {
      return mention(
          reads, flag.property(), List.of(), f -> f.kind() == FieldKind.FLAG && !f.list());
    }
    if (part instanceof Comparison compared) {
      boolean equality = compared.operator().isEquality();
      List<Operand> values = List.of(compared.right());
      return mention(reads, compared.left(), values, f -> !f.list() && (equality || numeric(f)));
    }
    if (part instanceof Membership among) {
      return mention(reads, among.operand(), among.values(), field -> !field.list());
    }
    return part instanceof Containment contained
        ? mention(reads, contained.list(), List.of(contained.value()), Field::list)
        : null;
  }

  private static Mention ofTasks(Constraint part, Field tasks) {
    if (part instanceof Flag || (part instanceof Call call && call.arguments().isEmpty())) {
      return part.names().equals(Set.of("single")) ? new Mention(tasks, Set.of()) : null;
    }
    return part instanceof Call call && Set.of("within", "include").contains(call.method())
        ? mention(tasks, call.arguments().stream().flatMap(ComparedValues::members).toList())
        : null;
  }

  /** A group of tasks stands for each of them. */
  private static Stream<Operand> members(Operand operand) {
    return Arrays.stream(TaskGroup.values())
        .filter(group -> operand.equals(new Constant(group.name())))
        .findFirst()
        .map(group -> group.tasks().stream().<Operand>map(task -> new Constant(task.name())))
        .orElse(Stream.of(operand));
  }

  private static Mention mention(
      List<Field> reads, Operand property, List<Operand> values, Predicate<Field> fits) {
    for (Field field : reads) {
      if (property.equals(new Property(field.name()))) {
        return fits.test(field) ? mention(field, values) : null;
      }
    }
    return null;
  }

  private static Mention mention(Field field, List<Operand> operands) {
    Set<Object> values = new HashSet<>();
    for (Operand operand : operands) {
      Object value =
          operand instanceof Literal literal
              ? value(field.kind(), literal.value())
              : operand instanceof Constant constant ? term(field, constant.name()) : null;
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return new Mention(field, values);
  }

  private static Object value(FieldKind fieldKind, Object value) {
    boolean fits =
        switch (fieldKind) {
          case TEXT -> value instanceof String;
          case NUMBER, WHOLE -> value instanceof Double;
          case FLAG -> value instanceof Boolean;
          case TERM -> false;
        };
    return fits ? value : null;
  }

  private static Term term(Field field, String constant) {
    return field.terms().stream().filter(t -> t.name().equals(constant)).findFirst().orElse(null);
  }

  private static boolean numeric(Field field) {
    return field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.WHOLE;
  }
}
