package io.github.lowestrung.rulebook.model;

import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.TaskGroup;
import io.github.lowestrung.workload.Tasks;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a task needs a model to take or to give.
 *
 * @param task the task
 * @param modality the kind of data that makes it needed; null where the task alone does
 * @param kinds kinds of which one is enough
 */
record ModelNeed(Task task, @Nullable Modality modality, List<String> kinds) {

  /** What answers to tasks consist of, where that is no text. */
  private static final Map<Task, String> ANSWERS =
      Map.of(
          Task.IMAGE_GENERATION, "image",
          Task.VIDEO_GENERATION, "video",
          Task.SPEECH_TO_SPEECH, "speech",
          Task.SEMANTIC_SEARCH, "embedding",
          Task.RERANKING, "ranking");

  /** Helpers of a search, beside which another model may give the answer. */
  private static final Set<String> AIDS = Set.of("embedding", "ranking");

  private static final List<String> SIGHT = List.of("image", "video");
  private static final List<String> HEARING = List.of("speech", "audio");

  /** Returns what the models made for a task answer with. */
  static String answer(Task task) {
    return ANSWERS.getOrDefault(task, "text");
  }

  /** Returns what models have to give for tasks; a model of words ranks too when it is told to. */
  static List<ModelNeed> ofAnswers(Tasks tasks) {
    List<ModelNeed> needs =
        tasks.all().stream()
            .map(
                task ->
                    new ModelNeed(
                        task,
                        null,
                        task == Task.RERANKING
                            ? List.of("ranking", "text")
                            : List.of(answer(task))))
            .toList();
    boolean aided = tasks.all().stream().anyMatch(task -> AIDS.contains(answer(task)));
    return aided && needs.size() > 1
        ? List.of(
            new ModelNeed(
                needs.get(0).task(),
                null,
                needs.stream().flatMap(need -> need.kinds().stream()).distinct().toList()))
        : needs;
  }

  /** Returns what models have to take for tasks, whatever the data is said to be. */
  static List<ModelNeed> ofTasks(Tasks tasks) {
    return tasks.all().stream()
        .flatMap(
            task ->
                sees(task)
                    ? Stream.of(new ModelNeed(task, null, SIGHT))
                    : hears(task) ? Stream.of(new ModelNeed(task, null, HEARING)) : Stream.of())
        .toList();
  }

  /** Returns what models have to take for tasks on data, for each kind of it. */
  static List<ModelNeed> ofData(Tasks tasks) {
    return Arrays.stream(Modality.values())
        .flatMap(
            modality ->
                tasks.all().stream()
                    .filter(task -> !makes(task))
                    .map(task -> new ModelNeed(task, modality, ofData(task, modality))))
        .filter(need -> !need.kinds().isEmpty())
        .toList();
  }

  private static List<String> ofData(Task task, Modality modality) {
    return switch (modality) {
      case IMAGE -> List.of("image");
      case VIDEO -> List.of("video");
      // for other tasks a transcript will do, which a service can write
      case AUDIO -> TaskGroup.SPEECH.covers(task) ? HEARING : List.of();
      default -> List.of();
    };
  }

  boolean isMetBy(Set<String> has) {
    return kinds.stream().anyMatch(has::contains);
  }

  private static boolean sees(Task task) {
    return task == Task.IMAGE_CAPTIONING
        || TaskGroup.VISION.covers(task)
        // the text of a document may be had without looking at it
        || (TaskGroup.DOCUMENTS.covers(task) && task != Task.DOCUMENT_UNDERSTANDING);
  }

  private static boolean hears(Task task) {
    return task == Task.SPEECH_TO_SPEECH
        || task == Task.SPEECH_TO_TEXT
        || task == Task.MEDICAL_TRANSCRIPTION;
  }

  /** The data of such a task may be what it makes, and not what it is given. */
  private static boolean makes(Task task) {
    return task == Task.IMAGE_GENERATION || task == Task.VIDEO_GENERATION;
  }
}
