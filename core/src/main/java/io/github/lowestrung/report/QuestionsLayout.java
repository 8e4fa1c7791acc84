package io.github.lowestrung.report;

import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Question.QuestionOutcome;
import io.github.lowestrung.explain.Questions;
import java.util.ArrayList;
import java.util.List;

/** Lays out what is still open and what is worth asking. */
final class QuestionsLayout {

  private final Questions questions;

  QuestionsLayout(Questions questions) {
    this.questions = questions;
  }

  void write(Sheet sheet) {
    sheet.title(Line.of("What is worth asking"));
    sheet.paragraph(Line.of("As the facts stand: ").add(Facts.answer(questions.answer())).add("."));
    sheet.paragraph(possible());
    sheet.section(
        "Questions, the most helpful first",
        questions.questions().stream().map(this::question).toList());
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
    List<Branch> below = new ArrayList<>();
    for (QuestionOutcome outcome : question.outcomes()) {
      below.add(Branch.leaf(outcome(outcome)));
    }
    if (!question.together().isEmpty()) {
      below.add(Branch.leaf(Line.of("only together with ").codes(question.together())));
    }
    Line line = new Line().code(Style.POSSIBLE, question.path()).add(": " + question.meaning());
    long percent = Math.round(question.narrowing() * 100);
    return new Branch(
        percent == 0 ? line : line.add(Style.FAINT, " (rules out " + percent + "% on average)"),
        below);
  }

  private Line outcome(QuestionOutcome outcome) {
    Line line =
        Line.of(outcome.words()).add(" → ").add(Facts.answer(questions.answer(), outcome.answer()));
    return outcome.rulesOut().isEmpty()
        ? line
        : line.add(Style.FAINT, "; rules out ").codes(outcome.rulesOut());
  }
}
