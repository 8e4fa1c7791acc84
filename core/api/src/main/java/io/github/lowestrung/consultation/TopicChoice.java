package io.github.lowestrung.consultation;

import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The topics about which something is known, and whose facts are asked for first.
 *
 * @param topics the names to choose from
 */
record TopicChoice(List<String> topics) {

  static final String PATH = "topics";

  /** Below that many topics, the facts themselves are as quickly asked for. */
  private static final int SEVERAL = 3;

  static TopicChoice among(Questions questions) {
    return new TopicChoice(questions.topics().stream().map(Questions.Topic::name).toList());
  }

  static boolean isMade(List<Reply> replies) {
    return replies.stream().anyMatch(reply -> reply.path().equals(PATH));
  }

  static boolean isWorthAsking(Questions questions) {
    return questions.topics().stream().filter(topic -> isOpen(topic, questions)).count() >= SEVERAL;
  }

  private static boolean isOpen(Questions.Topic topic, Questions questions) {
    return questions.questions().stream().anyMatch(q -> topic.paths().contains(q.path()));
  }

  /** Puts the questions of the topics that were chosen last before the others. */
  static Questions first(Questions questions, List<Reply> replies) {
    Set<Object> chosen = new LinkedHashSet<>();
    for (Reply reply : replies) {
      if (reply.path().equals(PATH)) {
        chosen.clear();
        chosen.addAll(reply.value() instanceof List<?> names ? names : List.of());
      }
    }
    if (chosen.isEmpty()) {
      return questions;
    }
    List<String> paths =
        questions.topics().stream()
            .filter(topic -> chosen.contains(topic.name()))
            .flatMap(topic -> topic.paths().stream())
            .toList();
    return new Questions(
        questions.answer(),
        questions.possible(),
        questions.complete(),
        sorted(questions.questions(), question -> paths.contains(question.path())),
        questions.topics());
  }

  private static <T> List<T> sorted(List<T> all, Predicate<T> first) {
    return all.stream().sorted(Comparator.comparing(one -> !first.test(one))).toList();
  }

  /** Reads names of topics, each by itself, in a list or with commas, or the first letters. */
  List<String> read(@Nullable Object value) {
    Object plain = WorkloadWriter.plain(value);
    List<?> written =
        plain instanceof List<?> list ? list : List.of(String.valueOf(plain).split(","));
    List<Problem> problems = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Object one : written) {
      String word = String.valueOf(one).strip().toLowerCase(Locale.ROOT);
      List<String> meant = topics.stream().filter(name -> name.startsWith(word)).toList();
      if (topics.contains(word)) {
        names.add(word);
      } else if (meant.size() == 1 && !word.isEmpty()) {
        names.addAll(meant);
      } else {
        problems.add(
            Problem.inMemory(
                PATH,
                "'" + word + "'",
                "one of " + String.join(", ", topics),
                NameSuggestion.of(word, topics).nearest().orElse(null)));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidWorkloadException(problems);
    }
    return names.stream().distinct().toList();
  }
}
