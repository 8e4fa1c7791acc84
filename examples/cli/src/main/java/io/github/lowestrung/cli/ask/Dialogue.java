package io.github.lowestrung.cli.ask;

import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.cli.terminal.TerminalPage;
import io.github.lowestrung.consultation.Consultation;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.report.format.TextStyle;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks question after question, a line each. */
final class Dialogue {

  static final String MARGIN = "   ";
  private static final int FEW = 5;
  private static final int EIGHT = 8;
  private static final String MORE = "more";
  private static final String DONE = "done";
  private static final List<String> ALWAYS = List.of(MORE, "back", DONE, "quit", "exit");
  private static final int LONG = 160;
  private static final Set<String> NOT_KNOWN =
      Set.of("", "-", "don't know", "dont know", "not known", "unknown");
  private static final Set<String> NONE = Set.of("no", "none", "nothing");
  private static final Pattern FACT = Pattern.compile("([A-Za-z]+(?:\\.[A-Za-z0-9]+)?) *=(.*)");

  private final Terminal terminal;
  private final AnswerReader answerReader;
  private final KnownNames names;
  private final TerminalPage page;
  private final CandidateView candidateView;
  private final Deque<Consultation> turns = new ArrayDeque<>();
  private Consultation consultation;
  private int most;

  Dialogue(Terminal terminal, AnswerReader answerReader, KnownNames names, Consultation start) {
    this.terminal = terminal;
    this.answerReader = answerReader;
    this.names = names;
    this.page = new TerminalPage(terminal);
    this.candidateView = new CandidateView(page);
    this.consultation = start;
    this.most = start.decision().isEmpty() ? EIGHT + 1 : EIGHT; // the task is not one of them
  }

  /** How a dialogue ends. */
  enum End {
    /** No remaining fact could change the decision. */
    NOTHING_LEFT,
    /** The user has had enough, or has no more answers. */
    ENOUGH,
    /** The user went away. */
    LEFT,
    /** An answer is not valid, and there is nobody to ask again. */
    REFUSED
  }

  /** Returns the current state of the consultation. */
  Consultation consultation() {
    return consultation;
  }

  /** Asks until nothing is left to ask or somebody ends it. */
  End run() throws IOException {
    introduce();
    candidateView.show(consultation, Optional.empty());
    Consultation asked = null;
    Optional<End> end = Optional.empty();
    while (end.isEmpty() && consultation.next().isPresent()) {
      Question question = consultation.next().get();
      boolean enough = turns.size() >= most && consultation.decision().isPresent();
      if (enough) {
        offerMore();
      } else if (consultation != asked) {
        ask(question);
        asked = consultation;
      }
      end = turn(question, enough);
    }
    End how = end.orElse(End.NOTHING_LEFT);
    consultation.questions().ifPresent(open -> sayHowItEnded(how, open));
    return how;
  }

  private void offerMore() {
    page.blank();
    page.paragraph(
        "",
        TextStyle.STRONG,
        EIGHT
            + " questions are answered. "
            + asItStands(consultation.questions().orElseThrow())
            + " Enter to end with that, or more for further questions.");
  }

  private void introduce() {
    page.paragraph(
        "",
        TextStyle.STRONG,
        "Only facts that can still change the decision are asked for, the most helpful first.");
    List.of(
            "Answer with a word or its beginning, a number, yes or no; several with commas.",
            "Enter: not known, or none   ?: why it is asked   skip: nothing of this topic",
            "back: take an answer back   done: enough asked   quit: leave without saving")
        .forEach(line -> page.paragraph("", TextStyle.PLAIN, line));
  }

  private void say(TextStyle style, String text) {
    page.paragraph(MARGIN, style, text);
  }

  private void ask(Question question) {
    QuestionText words = new QuestionText(question, names);
    page.blank();
    String number = turns.size() + 1 + "  ";
    page.paragraph(number, TextStyle.STRONG, words.heading());
    if (consultation.decision().isEmpty()) {
      TaskText.areas().forEach(line -> say(TextStyle.FAINT, line));
    } else if (words.isAboutTopics()) {
      words
          .topics(consultation.questions().orElseThrow())
          .forEach(line -> say(TextStyle.FAINT, line));
    } else {
      words.choices().forEach(line -> say(TextStyle.FAINT, line));
    }
  }

  /** Takes one line, and tells whether it ends the dialogue. */
  private Optional<End> turn(Question question, boolean enough) throws IOException {
    try {
      Optional<String> typed = answerReader.next((enough ? MORE : question.path()) + "> ");
      String word = typed.orElse(DONE).toLowerCase(Locale.ROOT);
      if (enough && (word.isEmpty() || word.equals(MORE))) {
        most = turns.size() + EIGHT;
        return word.isEmpty() ? Optional.of(End.ENOUGH) : Optional.empty();
      }
      if (enough && !ALWAYS.contains(word) && !FACT.matcher(word).matches()) {
        throw refusedMore(word);
      }
      switch (word) {
        case DONE -> {
          return Optional.of(End.ENOUGH);
        }
        case "quit", "exit" -> {
          return Optional.of(End.LEFT);
        }
        case "?", "help" -> explain(question);
        case "back" -> back();
        case "skip" -> skip(question);
        default -> reply(question, typed.get());
      }
      return Optional.empty();
    } catch (InvalidWorkloadException e) {
      e.problems().forEach(this::complain);
      return answerReader.typed() ? Optional.empty() : Optional.of(End.REFUSED);
    }
  }

  private static InvalidWorkloadException refusedMore(String word) {
    String nearest = NameSuggestion.of(word, ALWAYS).nearest().orElse(null);
    return new InvalidWorkloadException(
        List.of(
            Problem.inMemory(
                MORE,
                "'" + word + "'",
                "one of " + String.join(", ", ALWAYS) + ", or a fact,",
                nearest)));
  }

  private void reply(Question question, String typed) {
    Matcher fact = FACT.matcher(typed);
    if (isNotKnown(question, typed)) {
      goOn(consultation.dontKnow(question.path()));
    } else if (fact.matches()) {
      goOn(consultation.answer(fact.group(1), fact.group(2).strip()));
    } else {
      goOn(consultation.answer(question.path(), typed));
    }
  }

  private boolean isNotKnown(Question question, String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    return NOT_KNOWN.contains(word)
        || (NONE.contains(word) && !new QuestionText(question, names).hasWordForNone());
  }

  /** Leaves every question of the same topic open. */
  private void skip(Question question) {
    Consultation next = consultation.dontKnow();
    List<Questions.Topic> topics =
        consultation.questions().map(Questions::topics).orElse(List.of());
    for (Questions.Topic topic : topics) {
      if (topic.paths().contains(question.path())) {
        for (String path : topic.paths()) {
          next = path.equals(question.path()) ? next : next.dontKnow(path);
        }
      }
    }
    goOn(next);
  }

  private void goOn(Consultation next) {
    turns.push(consultation);
    consultation = next;
    candidateView.show(consultation, Optional.of(turns.peek()));
  }

  private void back() {
    if (turns.isEmpty()) {
      say(TextStyle.PLAIN, "Nothing was answered yet.");
      return;
    }
    consultation = turns.pop();
    candidateView.show(consultation, Optional.empty());
  }

  private void explain(Question question) {
    if (consultation.decision().isEmpty()) {
      say(
          TextStyle.PLAIN,
          "Nothing can be decided without it: it says which approaches could serve at all.");
      TaskText.glosses().forEach(line -> say(TextStyle.FAINT, line));
      return;
    }
    QuestionText words = new QuestionText(question, names);
    Answer current = Answer.of(consultation.decision().get());
    if (words.isAboutTopics()) {
      say(TextStyle.PLAIN, "What is asked for first follows from it. Enter: in the usual order.");
    }
    words.outcomes(current).forEach(line -> say(TextStyle.PLAIN, line));
    if (!question.together().isEmpty()) {
      say(
          TextStyle.PLAIN,
          "It changes something only together with %s."
              .formatted(String.join(", ", question.together())));
    }
    say(
        TextStyle.PLAIN,
        "Enter leaves it open, which is never taken for no: %s stays."
            .formatted(QuestionText.named(current)));
    say(TextStyle.FAINT, CandidateView.LEGEND);
  }

  private void complain(Problem problem) {
    if (!answerReader.typed()) {
      terminal.err().println("standard input:" + answerReader.line() + ": " + problem.message());
      return;
    }
    // The words to choose from stand above, where they are many.
    boolean brief = problem.expected().length() > LONG;
    String meant = NameSuggestion.ofNearest(problem.nearest()).question("");
    page.paragraph(
        MARGIN + "! ",
        TextStyle.WARNING,
        brief ? problem.value() + " is none of these" + meant : problem.message());
  }

  private void sayHowItEnded(End how, Questions open) {
    page.blank();
    switch (how) {
      case NOTHING_LEFT ->
          page.paragraph("", TextStyle.STRONG, "No remaining fact could change the decision.");
      case ENOUGH, LEFT -> page.paragraph("", TextStyle.STRONG, asItStands(open));
      case REFUSED -> {}
    }
  }

  private static String asItStands(Questions open) {
    List<String> paths = open.questions().stream().map(Question::path).toList();
    String more = paths.size() > FEW ? " and " + (paths.size() - FEW) + " more" : "";
    return "As it stands: %s. What could still change it: %s%s."
        .formatted(
            QuestionText.named(open.answer()),
            String.join(", ", paths.subList(0, Math.min(FEW, paths.size()))),
            more);
  }
}
