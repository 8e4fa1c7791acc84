package io.github.lowestrung.cli;

import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Question.QuestionOutcome;
import io.github.lowestrung.rulebook.Numbers;
import io.github.lowestrung.workload.KnownNames;
import io.github.lowestrung.workload.Named;
import io.github.lowestrung.workload.Term;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words a question for people. */
final class QuestionWords {

  private static final String FALSE = "false: ";
  private static final int FEW = 20;

  private final Question question;
  private final Field field;

  QuestionWords(Question question) {
    this.question = question;
    this.field = question.field();
  }

  /** Returns what is asked for, as a heading. */
  String heading() {
    String meaning = question.meaning();
    String heading =
        meaning.startsWith(FALSE)
            ? field.name().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
                + "; no when "
                + meaning.substring(FALSE.length())
            : meaning;
    return Character.toUpperCase(heading.charAt(0)) + heading.substring(1);
  }

  /** Returns what may be answered. */
  String choices(KnownNames names) {
    String one =
        switch (field.kind()) {
          case FLAG -> "yes or no";
          case NUMBER -> "a number" + unit();
          case WHOLE -> "a whole number" + unit();
          case TERM -> field.terms().stream().map(Term::term).collect(Collectors.joining(", "));
          case TEXT -> text(names);
        };
    return field.list() && !field.rule().alone() ? one + "; several with commas" : one;
  }

  private String unit() {
    return field.rule().unit().isEmpty() ? "" : " of " + field.rule().unit();
  }

  private String text(KnownNames names) {
    Collection<String> known =
        switch (field.rule().names()) {
          case NOTHING -> List.of();
          case APPROACH -> names.approaches();
          case SERVICE -> names.services();
          case REGION -> names.regions();
        };
    if (!known.isEmpty() && (known.size() <= FEW || field.rule().names() == Named.APPROACH)) {
      return String.join(", ", known);
    }
    if (!known.isEmpty()) {
      return "such as " + known.stream().limit(3).collect(Collectors.joining(", "));
    }
    String example = field.rule().example().isEmpty() ? "" : ", such as " + field.rule().example();
    return field.rule().expected().isEmpty() ? "a text" + example : field.rule().expected();
  }

  /** Says what each answer would do, one line an outcome; the current answer for the others. */
  List<String> outcomes(Answer current) {
    List<String> lines = new ArrayList<>();
    for (QuestionOutcome outcome : question.outcomes()) {
      lines.add(outcome.words() + " → " + effect(outcome, current));
    }
    return lines;
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
      return "no approach is viable";
    }
    String configuration =
        answer.configuration().entrySet().stream()
            .map(entry -> ", " + entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining());
    return answer.approach() + " (rung " + Numbers.plain(answer.rung()) + ")" + configuration;
  }
}
