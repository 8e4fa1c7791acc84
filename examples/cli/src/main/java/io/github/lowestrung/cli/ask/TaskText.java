package io.github.lowestrung.cli.ask;

import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.TaskArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows tasks to people, by area. */
final class TaskText {

  private TaskText() {}

  /** Returns each area, and its tasks below it. */
  static List<String> areas() {
    List<String> lines = new ArrayList<>();
    for (TaskArea area : TaskArea.values()) {
      lines.add(
          area.tasks().stream()
              .map(Task::term)
              .collect(Collectors.joining(", ", name(area) + " (" + area.gloss() + "): ", "")));
    }
    return lines;
  }

  /** Returns what each task does. */
  static List<String> glosses() {
    return Arrays.stream(Task.values()).map(task -> task.term() + ": " + task.gloss()).toList();
  }

  private static String name(TaskArea area) {
    String name = area.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
