package io.github.lowestrung.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.consultation.Consultation;
import io.github.lowestrung.consultation.Reply;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.Isolation;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConsultationTest {

  private static final Advisor ADVISOR = RulesUnderTest.advisor();
  private static final Consultation NOTHING_KNOWN =
      Consultation.with(ADVISOR, RulesUnderTest.AS_OF);

  @Test
  void the_first_question_is_the_task() {
    Question first = NOTHING_KNOWN.next().orElseThrow();

    assertThat(first.path()).isEqualTo("task");
    assertThat(first.meaning()).startsWith("what the workload is to do");
    assertThat(first.outcomes()).isEmpty();
    assertThat(first.field(Vocabulary.LIBRARY).terms()).contains(Task.OCR);
    assertThat(NOTHING_KNOWN.decision()).isEmpty();
    assertThat(NOTHING_KNOWN.questions()).isEmpty();
    assertThat(NOTHING_KNOWN.workload()).isEmpty();
    assertThat(NOTHING_KNOWN.document()).isEmpty();
    assertThat(NOTHING_KNOWN.undo()).isEmpty();
  }

  @Test
  void without_the_task_nothing_can_be_decided() {
    assertThat(problemOf(NOTHING_KNOWN::dontKnow))
        .satisfies(problem -> assertThat(problem.path()).isEqualTo("task"))
        .satisfies(problem -> assertThat(problem.expected()).startsWith("a task"));
    assertThat(problemOf(() -> NOTHING_KNOWN.answer("data.rows", 5)).path()).isEqualTo("task");
  }

  @Test
  void what_is_known_is_not_asked() {
    Consultation consultation =
        Consultation.about(
            ADVISOR,
            Workload.of(Task.SENTIMENT_ANALYSIS).network(Isolation.CUSTOMER_VPC).build(),
            RulesUnderTest.AS_OF);

    assertThat(consultation.next().orElseThrow().path()).isNotIn("task", "network.isolation");
    assertThat(consultation.dontKnow("topics").next().orElseThrow().path())
        .isNotIn("task", "topics", "network.isolation");
    assertThat(consultation.replies()).isEmpty();
    assertThat(consultation.undo()).isEmpty();
  }

  @Test
  void after_the_task_the_topics_are_asked_for() {
    Consultation consultation = NOTHING_KNOWN.answer("sentiment-analysis");
    Question topics = consultation.next().orElseThrow();

    assertThat(topics.path()).isEqualTo("topics");
    assertThat(topics.outcomes()).isEmpty();
    assertThat(consultation.questions().orElseThrow().topics())
        .extracting(Questions.Topic::name)
        .startsWith("place", "data", "labels")
        .contains("container");
  }

  @Test
  void facts_of_the_topics_that_were_named_come_first() {
    Consultation named = NOTHING_KNOWN.answer("ocr").answer("Contain, quality");

    assertThat(named.replies()).contains(new Reply("topics", List.of("container", "quality")));
    assertThat(named.document()).isEqualTo(Map.of("task", "ocr"));
    assertThat(named.next().orElseThrow().path()).startsWith("quality.");
    assertThat(named.dontKnow().next().orElseThrow().path()).matches("(quality|container)[.].*");
    assertThat(named.questions().orElseThrow().questions())
        .hasSameElementsAs(named.undo().orElseThrow().questions().orElseThrow().questions());
    assertThat(named.answer("topics", List.of("place")).next().orElseThrow().path())
        .isIn("location.place", "location.region", "network.isolation");
  }

  @Test
  void a_misspelt_topic_is_refused() {
    Consultation consultation = NOTHING_KNOWN.answer("ocr");

    Problem problem = problemOf(() -> consultation.answer(List.of("place", "containr")));
    assertThat(problem.path()).isEqualTo("topics");
    assertThat(problem.nearest()).isEqualTo("container");
    assertThat(problemOf(() -> NOTHING_KNOWN.answer("topics", "place")).path()).isEqualTo("topics");
  }

  @Test
  void every_question_can_change_the_decision() {
    Consultation consultation = sentiment();
    while (consultation.next().isPresent()) {
      Question question = consultation.next().get();
      Answer now = Answer.of(consultation.decision().orElseThrow());
      assertThat(answers(consultation, question))
          .as(question.path())
          .isNotEmpty()
          .doesNotContain(now);
      consultation = consultation.dontKnow();
    }
  }

  /** Gives each answer that the question promises to matter. */
  private static List<Answer> answers(Consultation consultation, Question question) {
    List<Answer> answers = new ArrayList<>();
    for (Question.QuestionOutcome outcome : question.outcomes()) {
      for (Object value : outcome.values()) {
        Consultation then = consultation.answer(value);
        for (FactChange factChange : outcome.with()) {
          then = then.answer(factChange.path(), factChange.value());
        }
        Answer answer = Answer.of(then.decision().orElseThrow());
        assertThat(answer).as("%s = %s", question.path(), value).isEqualTo(outcome.answer());
        answers.add(answer);
      }
    }
    return answers;
  }

  @Test
  void what_is_not_known_is_not_asked_again() {
    Consultation consultation = sentiment();
    List<String> asked = new ArrayList<>();
    while (consultation.next().isPresent()) {
      asked.add(consultation.next().get().path());
      consultation = consultation.dontKnow();
    }

    assertThat(asked).isNotEmpty().doesNotHaveDuplicates();
    assertThat(consultation.document()).isEqualTo(sentiment().document());
    assertThat(consultation.decision()).isEqualTo(sentiment().decision());
    assertThat(consultation.replies().subList(2, asked.size() + 2))
        .extracting(Reply::path, Reply::known)
        .containsExactlyElementsOf(
            asked.stream().map(path -> org.assertj.core.groups.Tuple.tuple(path, false)).toList());
    assertThatIllegalStateException()
        .isThrownBy(consultation::dontKnow)
        .withMessageContaining("Maybe");
  }

  @Test
  void what_was_not_known_may_be_stated_later() {
    Consultation consultation = sentiment();
    String path = consultation.next().orElseThrow().path();
    Object value = consultation.next().orElseThrow().outcomes().get(0).values().get(0);

    Consultation later = consultation.dontKnow().answer(path, value);

    assertThat(later.document()).isEqualTo(consultation.answer(value).document());
    assertThat(later.next()).isEqualTo(consultation.answer(value).next());
    assertThat(later.replies()).hasSize(4);
  }

  @Test
  void any_question_may_be_left_open() {
    Consultation consultation =
        sentiment().answer("network.isolation", "none").dontKnow("network.isolation");

    assertThat(consultation.document()).isEqualTo(sentiment().document());
    assertThat(consultation.questions().orElseThrow().questions())
        .extracting(Question::path)
        .doesNotContain("network.isolation");
    assertThat(problemOf(() -> sentiment().dontKnow("task")).path()).isEqualTo("task");
    assertThat(problemOf(() -> sentiment().dontKnow("data.row")).nearest()).isEqualTo("rows");
  }

  @Test
  void undo_returns_to_the_same_state() {
    Consultation before = sentiment();
    for (Consultation after :
        List.of(before.dontKnow(), before.answer("network.isolation", "customer-vpc"))) {
      Consultation undone = after.undo().orElseThrow();

      assertThat(undone.document()).isEqualTo(before.document());
      assertThat(undone.next()).isEqualTo(before.next());
      assertThat(undone.decision()).isEqualTo(before.decision());
      assertThat(undone.replies()).isEqualTo(before.replies());
    }
    assertThat(before.undo().orElseThrow().next().orElseThrow().path()).isEqualTo("topics");
  }

  @Test
  void a_second_answer_replaces_the_first() {
    Consultation consultation =
        sentiment()
            .answer("network.isolation", "none")
            .answer("network.fipsEndpoints", "no")
            .answer("network.isolation", "air");

    assertThat(consultation.document())
        .containsEntry("network", Map.of("isolation", "air-gapped", "fipsEndpoints", false));
    assertThat(consultation.replies())
        .containsExactly(
            new Reply("task", List.of("sentiment-analysis")),
            new Reply("topics", null),
            new Reply("network.isolation", "none"),
            new Reply("network.fipsEndpoints", false),
            new Reply("network.isolation", "air-gapped"));
  }

  @Test
  void a_bad_answer_says_what_was_expected_and_changes_nothing() {
    Consultation consultation = sentiment();

    Problem misspelt = problemOf(() -> consultation.answer("network.isolation", "customer-vcp"));
    assertThat(misspelt.path()).isEqualTo("network.isolation");
    assertThat(misspelt.value()).isEqualTo("'customer-vcp'");
    assertThat(misspelt.expected()).startsWith("one of none, private-connectivity");
    assertThat(misspelt.nearest()).isEqualTo("customer-vpc");

    Problem unknown = problemOf(() -> consultation.answer("network.isolaton", "none"));
    assertThat(unknown.path()).isEqualTo("network.isolaton");
    assertThat(unknown.nearest()).isEqualTo("isolation");

    assertThat(consultation.document()).isEqualTo(sentiment().document());
  }

  @Test
  void a_contradiction_names_both_facts_and_can_be_answered_otherwise() {
    Consultation consultation = sentiment().answer("data.labeledExamples", 800);

    Problem problem = problemOf(() -> consultation.answer("data.labeled", "no"));

    assertThat(problem.message()).contains("data.labeledExamples", "data.labeled is false");
    assertThat(consultation.answer("data.labeled", "yes").document())
        .containsEntry("data", Map.of("labeled", true, "labeledExamples", 800L));
  }

  @Test
  void the_document_gives_the_same_decision() {
    Consultation consultation = sentiment().answer("network.isolation", "customer-vpc");
    while (consultation.next().isPresent()) {
      consultation = consultation.dontKnow();
    }

    Workload fromMap = ADVISOR.reader().read(consultation.document());
    Workload fromYaml =
        ADVISOR.reader().read(WorkloadWriter.toYaml(consultation.workload().orElseThrow()));

    assertThat(ADVISOR.decide(fromMap, RulesUnderTest.AS_OF))
        .isEqualTo(consultation.decision().orElseThrow());
    assertThat(fromYaml).isEqualTo(fromMap);
  }

  @Test
  void the_date_is_that_of_the_first_decision() {
    java.time.LocalDate early = java.time.LocalDate.of(2024, 1, 1);
    Consultation consultation =
        Consultation.with(ADVISOR, early)
            .answer("time-series")
            .answer("account.newCustomerOf", "forecast");

    assertThat(consultation.decision().orElseThrow().asOf()).isEqualTo(early);
    assertThat(consultation.decision().orElseThrow().recommendation().approach())
        .isEqualTo("forecast");
    assertThat(Consultation.with(ADVISOR).answer("ocr").decision().orElseThrow().asOf())
        .isEqualTo(java.time.LocalDate.now(java.time.ZoneOffset.UTC));
  }

  private static Consultation sentiment() {
    return NOTHING_KNOWN.answer("sentiment-analysis").dontKnow("topics");
  }

  private static Problem problemOf(ThrowingCallable step) {
    return assertThatThrownBy(step)
        .asInstanceOf(throwable(InvalidWorkloadException.class))
        .actual()
        .problems()
        .get(0);
  }
}
