package io.github.lowestrung.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.consultation.Consultation;
import io.github.lowestrung.consultation.Reply;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.rules.harness.RulesUnderTest;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is answered, a consultation comes to an end, and says what it has been told. */
class ConsultationWalkTest {

  private static final int WALKS = Integer.getInteger("consultation.walks", 10);
  private static final int MOST_QUESTIONS = 40;
  private static final Advisor ADVISOR = RulesUnderTest.advisor();

  static IntStream seeds() {
    return IntStream.range(0, WALKS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ends_and_never_asks_twice(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Consultation consultation = Consultation.with(ADVISOR, RulesUnderTest.AS_OF);
    Set<String> asked = new HashSet<>();
    while (consultation.next().isPresent()) {
      Question question = consultation.next().get();
      assertThat(asked.add(question.path())).as("%s again", question.path()).isTrue();
      assertThat(asked).hasSizeLessThanOrEqualTo(MOST_QUESTIONS);
      consultation = answered(consultation, question, random);
    }

    assertThat(consultation.replies()).extracting(Reply::path).hasSameElementsAs(asked);
    assertThat(ADVISOR.decide(saved(consultation), RulesUnderTest.AS_OF))
        .isEqualTo(consultation.decision().orElseThrow());
  }

  private static io.github.lowestrung.workload.Workload saved(Consultation consultation) {
    WorkloadReader reader = ADVISOR.reader();
    return reader.read(WorkloadWriter.toYaml(reader.read(consultation.document())));
  }

  private static Consultation answered(
      Consultation consultation, Question question, SplittableRandom random) {
    List<Object> values = values(question);
    while (!values.isEmpty()) {
      boolean known = question.path().equals("task") || random.nextInt(4) > 0;
      Object value = values.remove(random.nextInt(values.size()));
      try {
        return known ? consultation.answer(value) : consultation.dontKnow();
      } catch (InvalidWorkloadException contradiction) {
        assertThat(contradiction).hasMessageContaining("because");
        assertThat(consultation.next()).contains(question);
      }
    }
    return consultation.dontKnow();
  }

  /** Collects answers that matter and answers that need not. */
  private static List<Object> values(Question question) {
    if (question.path().equals("topics")) {
      return new ArrayList<>(List.of("place", "container, place"));
    }
    Field field = question.field(Vocabulary.LIBRARY);
    List<Object> values = new ArrayList<>();
    question.outcomes().forEach(outcome -> values.addAll(outcome.values()));
    switch (field.kind()) {
      case FLAG -> values.addAll(List.of("yes", "no"));
      case TERM -> field.terms().forEach(term -> values.add(term.term()));
      case NUMBER, WHOLE -> values.addAll(List.of("1", "50", "20k", "3 million"));
      case TEXT -> {
        if (!field.rule().example().isEmpty()) {
          values.add(field.rule().example());
        }
      }
    }
    return values;
  }
}
