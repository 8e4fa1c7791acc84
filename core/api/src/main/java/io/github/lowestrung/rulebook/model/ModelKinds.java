package io.github.lowestrung.rulebook.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model takes and gives, by all tables.
 *
 * @param inputs kinds that it takes; empty where no table says so
 * @param outputs kinds that it gives; empty where no table says so
 */
record ModelKinds(Set<String> inputs, Set<String> outputs) {

  /** What models of a catalogue give, by what it says they are for; of others it is not known. */
  private static final Map<String, String> OUTPUTS =
      Map.ofEntries(
          Map.entry("text-generation", "text"),
          Map.entry("text2text-generation", "text"),
          Map.entry("text-summarization", "text"),
          Map.entry("reasoning", "text"),
          Map.entry("image-text-to-text", "text"),
          Map.entry("image-to-text", "text"),
          Map.entry("text-to-image", "image"),
          Map.entry("image-to-image", "image"),
          Map.entry("image-text-to-image", "image"),
          Map.entry("text-embedding", "embedding"),
          Map.entry("image-embedding", "embedding"),
          Map.entry("audio-embedding", "embedding"),
          Map.entry("sentence-similarity", "embedding"),
          Map.entry("rerank", "ranking"));

  private static final Set<String> MANY = Set.of("image", "video", "embedding", "ranking");

  /** Reads the rows of a model. */
  static ModelKinds of(NamedModel model) {
    List<FoundationModel> offered = model.rows(FoundationModel.class).toList();
    List<String> tasks = model.rows(ModelCatalog.class).map(ModelCatalog::task).toList();
    boolean told = tasks.stream().allMatch(OUTPUTS::containsKey);
    return new ModelKinds(
        offered.isEmpty()
            ? Set.of()
            : all(
                offered.stream().flatMap(row -> row.inputs().stream()),
                // a catalogue says that a model sees, and not that it is blind
                tasks.stream().filter(task -> task.startsWith("image-")).map(task -> "image")),
        told
            ? all(
                offered.stream().flatMap(row -> row.outputs().stream()),
                tasks.stream().map(OUTPUTS::get))
            : Set.of());
  }

  private static Set<String> all(Stream<String> some, Stream<String> more) {
    return Stream.concat(some, more)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Says kinds in words, such as {@code images and text}. */
  static String words(Collection<String> kinds, String between) {
    return kinds.stream()
        .map(kind -> MANY.contains(kind) ? kind + "s" : kind)
        .collect(Collectors.joining(between));
  }
}
