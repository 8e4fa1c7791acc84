package io.github.lowestrung.internal.analysis;

import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.limits.SearchLimits;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Values of a field, one of each equivalence class of some conditions; no class is left out.
 * Immutable.
 *
 * @param names the names that exist
 */
public record ValuePartitions(KnownNames names) {

  /** No name anywhere. */
  private static final String OTHER = "(another)";

  /**
   * Returns the values.
   *
   * @param field the field
   * @param mentioned groups of values that conditions mention
   * @return values, null among them when it may be unknown; empty when there are too many
   */
  public Optional<List<Object>> of(Field field, List<Set<Object>> mentioned) {
    if (field.equals(FieldAssignment.TASK)) {
      return taskLists(field, mentioned);
    }
    Set<Object> values = new LinkedHashSet<>();
    mentioned.forEach(values::addAll);
    List<Object> variety = new ArrayList<>(single(field, values));
    if (field.list()) {
      if (variety.size() > SearchLimits.LIST_VALUES) {
        return Optional.empty();
      }
      variety = new ArrayList<>(subsets(variety));
    }
    variety.add(null);
    return Optional.of(variety);
  }

  private Collection<?> single(Field field, Set<Object> mentioned) {
    return switch (field.kind()) {
      case FLAG -> List.of(true, false);
      case NUMBER, WHOLE -> numbers(field, mentioned);
      case TERM -> withAnother(mentioned, field.terms());
      case TEXT -> texts(field, mentioned);
    };
  }

  private static List<Object> withAnother(Collection<?> mentioned, Collection<?> all) {
    List<Object> some = new ArrayList<>(mentioned);
    some.retainAll(all);
    all.stream().filter(one -> !mentioned.contains(one)).findFirst().ifPresent(some::add);
    return some;
  }

  private List<Object> texts(Field field, Set<Object> mentioned) {
    Collection<String> known = names.of(field.rule());
    if (!known.isEmpty()) {
      return withAnother(mentioned, known);
    }
    List<Object> texts = new ArrayList<>(mentioned);
    texts.add(OTHER);
    return texts;
  }

  /** Returns every number that is mentioned and one of each gap between, below and above. */
  private static Collection<?> numbers(Field field, Set<Object> mentioned) {
    TreeSet<Double> borders = new TreeSet<>();
    mentioned.forEach(number -> borders.add((Double) number));
    TreeSet<Double> numbers = new TreeSet<>(borders);
    numbers.add((borders.isEmpty() ? 0 : borders.last()) + 1);
    numbers.add((borders.isEmpty() ? 0 : borders.first()) / 2);
    for (double border : borders) {
      Double next = borders.higher(border);
      if (next != null) {
        numbers.add(border + (next - border) / 2);
      }
    }
    if (field.kind() == FieldKind.WHOLE) {
      numbers.clear();
      numbers.addAll(List.of(0.0, 1.0));
      for (double border : borders) {
        numbers.addAll(List.of(Math.floor(border), Math.ceil(border)));
        numbers.addAll(List.of(Math.floor(border) - 1, Math.ceil(border) + 1));
      }
    }
    numbers.removeIf(n -> field.rule().positive() ? n <= 0 : n < 0);
    return field.kind() == FieldKind.WHOLE
        ? numbers.stream().map(Double::longValue).toList()
        : numbers;
  }

  /** Returns every choice of some elements. */
  static <T> List<List<T>> subsets(Collection<T> of) {
    List<List<T>> subsets = new ArrayList<>(List.of(List.of()));
    for (T element : of) {
      for (List<T> without : List.copyOf(subsets)) {
        subsets.add(Stream.concat(without.stream(), Stream.of(element)).toList());
      }
    }
    return subsets;
  }

  /**
   * Tasks that belong to the same groups are alike; one of each class is enough, or two where their
   * number counts.
   */
  private static Optional<List<Object>> taskLists(Field field, List<Set<Object>> mentioned) {
    boolean counted = mentioned.stream().anyMatch(Set::isEmpty);
    List<Object> chosen = new ArrayList<>();
    List<List<Boolean>> sorts = new ArrayList<>();
    for (Term task : field.terms()) {
      List<Boolean> sort = mentioned.stream().map(group -> group.contains(task)).toList();
      if (Collections.frequency(sorts, sort) < (counted ? 2 : 1)) {
        sorts.add(sort);
        chosen.add(task);
      }
    }
    if (chosen.size() > SearchLimits.LIST_VALUES) {
      return Optional.empty();
    }
    List<Object> lists = new ArrayList<>(subsets(chosen));
    lists.remove(List.of());
    return Optional.of(lists);
  }
}
