package io.github.lowestrung.rules.harness;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.consultation.Consultation;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A dialogue in which a scenario's document answers, and else says that it is not known. */
public final class ScenarioDialogue {

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private final Scenario scenario;
  private final Map<String, Object> document;
  private final String wanted;
  private final List<String> asked = new ArrayList<>();
  private Consultation consultation;
  private int deciding;
  private final List<Duration> waits = new ArrayList<>();

  private ScenarioDialogue(Scenario scenario, Workload workload, Advisor advisor) {
    LocalDate date = scenario.date(RulesUnderTest.AS_OF);
    this.scenario = scenario;
    this.document = WorkloadWriter.toMap(workload);
    this.wanted = approach(advisor.decide(workload, date));
    this.consultation =
        Consultation.about(
            advisor, advisor.reader().read(Map.of("task", document.get("task"))), date);
  }

  /** Begins with the task of a scenario; empty for a pipeline. */
  public static Optional<ScenarioDialogue> about(Scenario scenario, Advisor advisor) {
    return scenario.flaws().isEmpty()
            && scenario.subject(advisor.reader()) instanceof Workload workload
        ? Optional.of(new ScenarioDialogue(scenario, workload, advisor))
        : Optional.empty();
  }

  /** Tells whether the whole document is decided otherwise than its task alone. */
  public boolean moreThanTheTaskDecides() {
    return !isDecided();
  }

  /** Tells whether what was answered is decided as the whole document. */
  public boolean isDecided() {
    return Objects.equals(approach(consultation.decision().orElseThrow()), wanted);
  }

  /** Asks some questions. */
  public void ask(int most) {
    for (int i = 1; i <= most; i++) {
      long start = THREAD.getCurrentThreadCpuTime();
      Optional<Question> question = consultation.next();
      waits.add(Duration.ofNanos(THREAD.getCurrentThreadCpuTime() - start));
      if (question.isEmpty()) {
        return;
      }
      String path = question.get().path();
      boolean before = isDecided();
      Object value = path.equals("topics") ? topics() : at(path);
      asked.add(value == null ? path : path + " = " + value);
      consultation = value == null ? consultation.dontKnow() : consultation.answer(value);
      deciding = isDecided() ? (before ? deciding : i) : 0;
    }
  }

  /** Names the topics of which the document states a fact. */
  private List<String> topics() {
    List<String> known =
        consultation.questions().orElseThrow().topics().stream()
            .filter(topic -> topic.paths().stream().anyMatch(path -> at(path) != null))
            .map(topic -> topic.name())
            .toList();
    return known.isEmpty() ? null : known;
  }

  private Object at(String path) {
    int dot = path.indexOf('.');
    return dot < 0
        ? document.get(path)
        : document.get(path.substring(0, dot)) instanceof Map<?, ?> section
            ? section.get(path.substring(dot + 1))
            : null;
  }

  private static String approach(Decision decision) {
    return Answer.of(decision).approach();
  }

  /** Sums dialogues up. */
  public static String figures(List<ScenarioDialogue> all) {
    List<Integer> deciding =
        all.stream()
            .map(one -> one.deciding == 0 ? Integer.MAX_VALUE : one.deciding)
            .sorted()
            .toList();
    List<Duration> waits = all.stream().flatMap(one -> one.waits.stream()).sorted().toList();
    long decided = all.stream().filter(ScenarioDialogue::isDecided).count();
    return ("%s of %s scenarios decided (%.1f%%), the deciding question %s in the median; the next"
            + " question took %d ms of the processor in the median, %d ms at 95 %%, %d ms at"
            + " most")
        .formatted(
            decided,
            all.size(),
            100.0 * decided / all.size(),
            deciding.get(all.size() / 2),
            waits.get(waits.size() / 2).toMillis(),
            waits.get(waits.size() * 95 / 100).toMillis(),
            waits.get(waits.size() - 1).toMillis());
  }

  @Override
  public String toString() {
    return "%s: %s, wanted %s, after %s"
        .formatted(scenario, isDecided() ? "decided by " + deciding : "not decided", wanted, asked);
  }
}
