package io.github.lowestrung.workload;

import java.util.Arrays;
import java.util.List;

/** Tasks that rules speak of together. A {@link Task} says itself which group it belongs to. */
public enum TaskGroup implements Tasks.Scope {
  /** Write, draw or talk. */
  GENERATIVE,
  /** Make sense of language. */
  LANGUAGE,
  /** Predict from columns. */
  TABULAR;

  @Override
  public boolean covers(Task task) {
    return task.belongsTo(this);
  }

  /**
   * Returns the tasks of the group.
   *
   * @return at least one, in the order of {@link Task}
   */
  public List<Task> tasks() {
    return Arrays.stream(Task.values()).filter(this::covers).toList();
  }
}
