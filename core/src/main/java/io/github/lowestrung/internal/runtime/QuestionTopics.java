package io.github.lowestrung.internal.runtime;

import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.rulebook.RulebookFiles;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.Topic;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By which topics rulebooks ask for facts, and how likely people know each. Immutable. */
public final class QuestionTopics {

  private static final String FILE = "questions.yaml";

  private final Vocabulary vocabulary;
  private final Map<String, String> abouts = new LinkedHashMap<>();
  private final Map<String, Topic.Asked> asked = new HashMap<>();
  private final Map<String, String> topics = new HashMap<>();

  QuestionTopics(List<RulebookFiles> books, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (RulebookFiles book : books) {
      for (Topic row : book.topics()) {
        read(row, book);
      }
    }
    abouts.forEach(
        (topic, about) -> {
          if (about.isEmpty()) {
            throw new RulebookException(
                "No row of %s says what the topic (%s) is about. Maybe add (about)."
                    .formatted(FILE, topic));
          }
        });
  }

  private void read(Topic row, RulebookFiles book) {
    if (row.topic() == null || !row.topic().matches("[a-z]+(-[a-z]+)*")) {
      throw flaw(book, "has the topic (" + row.topic() + "), where one word is expected.");
    }
    abouts.merge(row.topic(), row.about() == null ? "" : row.about(), this::first);
    for (Topic.Asked fact : row.facts()) {
      fact.flaw(vocabulary)
          .ifPresent(
              flaw -> {
                throw flaw(book, flaw);
              });
      if (asked.put(fact.path(), fact) != null) {
        throw flaw(book, "asks for (" + fact.path() + "), for which another row asks.");
      }
      topics.put(fact.path(), row.topic());
    }
  }

  private String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static RulebookException flaw(RulebookFiles book, String what) {
    return new RulebookException(
        "The table %s of the rulebook %s %s Maybe correct the row."
            .formatted(FILE, book.named(), what));
  }

  /** Returns how likely people know a fact, from 1 to {@link Topic#MOST_LIKELY}. */
  public int known(String path) {
    Topic.Asked fact = asked.get(path);
    return fact == null ? Topic.UNSAID : fact.known();
  }

  /** Returns the question about a fact; null where no rulebook words it. */
  public String asks(Field field) {
    Topic.Asked fact = asked.get(field.path());
    if (fact != null && fact.asks() != null) {
      return fact.asks();
    }
    String question = field.rule().question();
    return field.rule().meaning().equals(question) ? null : question;
  }

  /** Sorts fields into topics, in the order of the rulebooks. */
  public List<Questions.Topic> of(FieldSet fields) {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    abouts.keySet().forEach(topic -> paths.put(topic, new ArrayList<>()));
    for (Field field : fields) {
      paths.computeIfAbsent(topic(field.path()), t -> new ArrayList<>()).add(field.path());
    }
    return paths.entrySet().stream()
        .filter(topic -> !topic.getValue().isEmpty())
        .map(
            topic ->
                new Questions.Topic(
                    topic.getKey(),
                    abouts.getOrDefault(topic.getKey(), topic.getKey()),
                    List.copyOf(topic.getValue())))
        .toList();
  }

  /** A fact that no row names is of a topic that is called as its section. */
  private String topic(String path) {
    return topics.getOrDefault(path, path.replaceFirst("[.].*", ""));
  }
}
