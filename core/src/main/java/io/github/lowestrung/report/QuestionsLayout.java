package io.github.lowestrung.report;

import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Question.QuestionOutcome;
import io.github.lowestrung.explain.Questions;
import java.util.List;

/** Lays out what is still open and what is worth asking. */
final class QuestionsLayout {

  private static final int MANY = 10;

  private final Questions questions;

  QuestionsLayout(Questions questions) {
    this.questions = questions;
  }

  void write(Sheet sheet) {
    List<Question> all = questions.questions();
    sheet.title(Line.of("What is worth asking"));
    sheet.paragraph(
        Line.of("As the facts stand: ").add(Answers.named(questions.answer())).add("."));
    sheet.paragraph(possible());
    sheet.section(
        "Questions, the most helpful first", all.stream().limit(MANY).map(this::question).toList());
    if (all.size() > MANY) {
      List<String> others = all.stream().skip(MANY).map(Question::path).toList();
      sheet.paragraph(Line.of("Less helpful, yet able to change it: ").codes(others).add("."));
    }
  }

  private Line possible() {
    if (!questions.complete()) {
      return Line.of("Still possible, and maybe more, because time ran out: ")
          .codes(questions.possible())
          .add(".");
    }
    if (questions.questions().isEmpty()) {
      return Line.of("No missing fact can change that.");
    }
    return Line.of("Still possible: ").codes(questions.possible()).add(".");
  }

  private Branch question(Question question) {
    Line line = new Line().code(Style.POSSIBLE, question.path()).add(": " + question.meaning());
    long percent = Math.round(question.narrowing() * 100);
    if (percent > 0) {
      line.add(Style.FAINT, " (rules out " + percent + "% on average)");
    }
    return new Branch(
        line,
        question.outcomes().stream()
            .map(outcome -> Branch.leaf(outcome(question.path(), outcome)))
            .toList());
  }

  private Line outcome(String path, QuestionOutcome outcome) {
    Line line = answers(path, outcome);
    for (FactChange factChange : outcome.with()) {
      line.add(", with ").add(Facts.fact(factChange.path(), factChange.value()));
    }
    line.add(" → ").add(Answers.instead(questions.answer(), outcome.answer()));
    List<String> left =
        questions.possible().stream().filter(id -> !outcome.rulesOut().contains(id)).toList();
    if (outcome.rulesOut().isEmpty() || left.isEmpty()) {
      return line;
    }
    if (left.size() == 1) {
      return line.add(Style.FAINT, "; nothing else is left");
    }
    return left.size() < outcome.rulesOut().size()
        ? line.add(Style.FAINT, "; leaves ").codes(left)
        : line.add(Style.FAINT, "; rules out ").codes(outcome.rulesOut());
  }

  private static Line answers(String path, QuestionOutcome outcome) {
    boolean numbers = outcome.values().stream().anyMatch(Number.class::isInstance);
    return numbers ? Line.of(outcome.words()) : Facts.oneOf(path, outcome.values());
  }
}
