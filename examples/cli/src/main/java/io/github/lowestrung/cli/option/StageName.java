package io.github.lowestrung.cli.option;

import java.util.List;
import java.util.Optional;

/** The name of a stage, as {@code --stage} gives it. */
public final class StageName {

  private StageName() {}

  /**
   * Says what is wrong with a name.
   *
   * @param stage the name; null when none was given
   * @param stages those that there are; none where a single workload is meant
   * @param subject what has the stages, such as {@code document is}
   * @return the objection; empty when the name fits
   */
  public static Optional<String> objection(String stage, List<String> stages, String subject) {
    if (stage == null ? stages.isEmpty() : stages.contains(stage)) {
      return Optional.empty();
    }
    if (stages.isEmpty()) {
      return Optional.of(
          "There is no stage '%s': the %s a single workload.".formatted(stage, subject));
    }
    String known = " (" + String.join(", ", stages) + ").";
    return Optional.of(
        stage == null
            ? "The " + subject + " a pipeline: name one of its stages with --stage" + known
            : "There is no stage '" + stage + "'; the pipeline has" + known);
  }
}
