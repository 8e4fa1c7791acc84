package io.github.lowestrung.report.explanation;

import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Question.QuestionOutcome;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.report.format.Branch;
import io.github.lowestrung.report.format.Sheet;
import io.github.lowestrung.report.format.StyledLine;
import io.github.lowestrung.report.format.TextStyle;
import java.util.List;

/** Lays out what is still open and what is worth asking. */
record QuestionsLayout(Questions questions, FactText facts) {

  private static final int MANY = 10;

  void write(Sheet sheet) {
    List<Question> all = questions.questions();
    sheet.title(StyledLine.of("What is worth asking"));
    sheet.paragraph(
        StyledLine.of("As the facts stand: ").add(FactText.answer(questions.answer())).add("."));
    sheet.paragraph(possible());
    sheet.section(
        "Questions, the most helpful first", all.stream().limit(MANY).map(this::question).toList());
    if (all.size() > MANY) {
      List<String> others = all.stream().skip(MANY).map(Question::path).toList();
      sheet.paragraph(
          StyledLine.of("Less helpful, yet able to change it: ").codes(others).add("."));
    }
  }

  private StyledLine possible() {
    if (!questions.complete()) {
      return StyledLine.of("Still possible, or not ruled out before the search ended: ")
          .codes(questions.possible())
          .add(".");
    }
    if (questions.questions().isEmpty()) {
      return StyledLine.of("No missing fact can change that.");
    }
    return StyledLine.of("Still possible: ").codes(questions.possible()).add(".");
  }

  private Branch question(Question question) {
    StyledLine styledLine =
        new StyledLine().code(TextStyle.POSSIBLE, question.path()).add(": " + question.meaning());
    long percent = Math.round(question.narrowing() * 100);
    if (percent > 0) {
      styledLine.add(TextStyle.FAINT, " (rules out " + percent + "% on average)");
    }
    return new Branch(
        styledLine,
        question.outcomes().stream().map(outcome -> Branch.leaf(outcome(outcome))).toList());
  }

  private StyledLine outcome(QuestionOutcome outcome) {
    StyledLine styledLine = FactText.values(outcome.values(), outcome.words());
    for (FactChange factChange : outcome.with()) {
      styledLine.add(", with ").add(facts.fact(factChange.path(), factChange.value()));
    }
    styledLine.add(" → ").add(FactText.instead(questions.answer(), outcome.answer()));
    List<String> left =
        questions.possible().stream().filter(id -> !outcome.rulesOut().contains(id)).toList();
    if (outcome.rulesOut().isEmpty() || left.isEmpty()) {
      return styledLine;
    }
    if (left.size() == 1) {
      return styledLine.add(TextStyle.FAINT, "; nothing else is left");
    }
    return left.size() < outcome.rulesOut().size()
        ? styledLine.add(TextStyle.FAINT, "; leaves ").codes(left)
        : styledLine.add(TextStyle.FAINT, "; rules out ").codes(outcome.rulesOut());
  }
}
