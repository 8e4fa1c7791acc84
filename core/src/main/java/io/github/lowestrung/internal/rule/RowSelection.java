package io.github.lowestrung.internal.rule;

import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The rows of a table that have the type of a pattern and meet its conditions on a row alone. A
 * search asks for them thousands of times, and a table never changes, so they are remembered.
 * Thread-safe.
 */
public final class RowSelection {

  private volatile Selected last = new Selected(List.of(), List.of());

  /**
   * Rows of a table.
   *
   * @param table all of them
   * @param rows those selected
   */
  private record Selected(Collection<?> table, Collection<?> rows) {}

  RowSelection() {}

  /** Returns the rows that a pattern of a rule has to be tried on. */
  public Collection<?> of(RuleModel shape, Step step, Collection<?> table) {
    Selected known = last;
    if (known.table() != table) {
      known = new Selected(table, select(shape, step, table));
      last = known;
    }
    return known.rows();
  }

  private static Collection<?> select(RuleModel shape, Step step, Collection<?> table) {
    List<Test> alone = step.tests().stream().filter(step::alone).toList();
    BindingFrame frame = new BindingFrame(shape);
    List<Object> rows = new ArrayList<>();
    for (Object row : table) {
      if (step.type().isInstance(row)) {
        frame.take(step, row);
        if (alone.stream().allMatch(test -> mayHold(test, frame))) {
          rows.add(row);
        }
      }
    }
    return List.copyOf(rows);
  }

  private static boolean mayHold(Test test, BindingFrame frame) {
    try {
      return test.predicate().test(frame.values(test.arguments()));
    } catch (Exception e) {
      return true; // another condition may fail first; otherwise the match says so
    }
  }
}
