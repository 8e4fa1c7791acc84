package io.github.lowestrung.internal.rule;

import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModel.Test;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows of the platform that have the type of a pattern and meet its conditions on a row alone.
 * A search asks for the same ones thousands of times, and a platform never changes, so they are
 * remembered. Thread-safe.
 */
public final class RowSelection {

  private static final int MOST = 256;

  private final Map<List<Object>, Collection<?>> known = new ConcurrentHashMap<>();

  RowSelection() {}

  /**
   * Returns the rows that a pattern of a rule has to be tried on.
   *
   * @param arguments what the rows depend on, the platform among them
   */
  public Collection<?> of(RuleModel shape, Step step, Object[] arguments) {
    List<Object> key = Arrays.asList(arguments);
    Collection<?> rows = known.get(key);
    if (rows == null) {
      rows = select(shape, step, step.source().all(arguments));
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(key, rows);
    }
    return rows;
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
