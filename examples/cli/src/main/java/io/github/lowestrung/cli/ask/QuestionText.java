package io.github.lowestrung.cli.ask;

import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Question.QuestionOutcome;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.PlainNumber;
import io.github.lowestrung.workload.term.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Words a question for people.
 *
 * @param question the question
 * @param names the names that answers may be
 */
record QuestionText(Question question, KnownNames names) {

  private static final String FALSE = "false: ";
  private static final String SEVERAL = "; several with commas";
  private static final int FEW = 10;
  private static final int COLUMNS = 3;

  private Field field() {
    return question.field(Vocabulary.of(names));
  }

  /** Returns what is asked for, as a heading. */
  String heading() {
    if (question.asks() != null) {
      return question.asks();
    }
    String meaning = question.meaning();
    String heading =
        meaning.startsWith(FALSE)
            ? field().name().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                + "; no when "
                + meaning.substring(FALSE.length())
            : meaning;
    return Character.toUpperCase(heading.charAt(0)) + heading.substring(1);
  }

  /** Returns what may be answered, in lines. */
  List<String> choices() {
    Field field = field();
    String several = field.list() && !field.rule().alone() ? SEVERAL : "";
    return switch (field.kind()) {
      case FLAG -> List.of("yes or no" + several);
      case NUMBER -> List.of("a number" + unit() + several);
      case WHOLE -> List.of("a whole number" + unit() + several);
      case TERM -> words(field.terms().stream().map(Term::term).toList(), several);
      case TEXT -> text(several);
    };
  }

  /** Tells whether it asks what is known, rather than for a fact. */
  boolean isAboutTopics() {
    return Vocabulary.of(names).field(question.path()).isEmpty();
  }

  /** Returns the topics to choose from, in lines. */
  List<String> topics(Questions questions) {
    int width = questions.topics().stream().mapToInt(t -> t.name().length()).max().orElse(0) + 2;
    return questions.topics().stream()
        .map(topic -> topic.name() + " ".repeat(width - topic.name().length()) + topic.about())
        .toList();
  }

  /** Tells whether "no" or "none" is an answer, rather than that there is nothing to say. */
  boolean hasWordForNone() {
    if (isAboutTopics()) {
      return false;
    }
    Field field = field();
    return field.kind() == FieldKind.FLAG
        || field.terms().stream().anyMatch(term -> term.term().startsWith("no"));
  }

  private static List<String> words(List<String> words, String several) {
    if (words.size() <= FEW) {
      return List.of(String.join(", ", words) + several);
    }
    List<String> lines = new ArrayList<>(columns(words));
    if (!several.isEmpty()) {
      lines.add(SEVERAL.substring("; ".length()));
    }
    return lines;
  }

  /** Sets words in columns, to be read downwards. */
  private static List<String> columns(List<String> words) {
    int height = (words.size() + COLUMNS - 1) / COLUMNS;
    int width = 1 + words.stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      StringBuilder line = new StringBuilder();
      for (int place = row; place < words.size(); place += height) {
        line.append(" ".repeat(place / height * width - line.length())).append(words.get(place));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private String unit() {
    return field().rule().unit().isEmpty() ? "" : " of " + field().rule().unit();
  }

  private List<String> text(String several) {
    Field field = field();
    Collection<String> known = names.of(field.rule());
    if (!known.isEmpty()) {
      return words(List.copyOf(known), several);
    }
    String example = field.rule().example().isEmpty() ? "" : ", such as " + field.rule().example();
    String expected = field.rule().expected();
    return List.of((expected.isEmpty() ? "a text" + example : expected) + several);
  }

  /** Says what each answer would do, one line an outcome; the current answer for the others. */
  List<String> outcomes(Answer current) {
    List<String> lines = new ArrayList<>();
    for (QuestionOutcome outcome : question.outcomes()) {
      lines.add(outcome.words() + with(outcome) + " → " + effect(outcome, current));
    }
    return lines;
  }

  private static String with(QuestionOutcome outcome) {
    return outcome.with().isEmpty()
        ? ""
        : outcome.with().stream()
            .map(factChange -> factChange.path() + " = " + written(factChange.value()))
            .collect(Collectors.joining(" and ", ", with ", ""));
  }

  private static String written(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : String.valueOf(value).replace("true", "yes").replace("false", "no");
  }

  private static String effect(QuestionOutcome outcome, Answer current) {
    String out =
        outcome.rulesOut().isEmpty() ? "" : "; rules out " + String.join(", ", outcome.rulesOut());
    String answer = outcome.answer().equals(current) ? "no change" : named(outcome.answer());
    return answer + out;
  }

  /** Names an answer, such as {@code its-id (rung 2), key value}. */
  static String named(Answer answer) {
    if (answer.approach() == null) {
      return answer.forbidden() ? "forbidden as it stands" : "no approach is viable";
    }
    String configuration =
        answer.configuration().entrySet().stream()
            .map(entry -> ", " + entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining());
    return answer.approach() + " (rung " + PlainNumber.text(answer.rung()) + ")" + configuration;
  }
}
