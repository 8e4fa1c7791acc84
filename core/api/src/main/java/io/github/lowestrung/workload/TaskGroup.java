package io.github.lowestrung.workload;

import java.util.Arrays;
import java.util.List;

/** Tasks that rules refer to together. A {@link Task} says itself which groups it belongs to. */
public enum TaskGroup implements Tasks.Scope {
  /** Generate text or pictures, or talk. */
  GENERATIVE,
  /** Understand language. */
  LANGUAGE,
  /** Predict from columns. */
  TABULAR,
  /** Say what pictures or films show; whose face it is stands apart. */
  VISION,
  /** Find faces, or tell by them who somebody is. */
  FACES,
  /** Read pages. */
  DOCUMENTS,
  /** Listen to speech and write down what was said. */
  SPEECH;

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
