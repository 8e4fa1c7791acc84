package io.github.lowestrung.consultation;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the facts that can still change a decision, the most helpful first, until none can.
 * Every step returns another consultation and leaves this one as it was, so a step that fails or is
 * regretted costs nothing. Immutable and thread-safe.
 *
 * <pre>{@code
 * Consultation consultation = Consultation.with(advisor);
 * while (consultation.next().isPresent()) {
 *   Question question = consultation.next().get();
 *   consultation = consultation.answer(ask(question.meaning()));
 * }
 * Decision decision = consultation.decision().get();
 * }</pre>
 */
public final class Consultation {

  private static final Question TASK =
      new Question(
          "task",
          Vocabulary.LIBRARY.field("task").orElseThrow().rule().meaning(),
          null,
          1,
          List.of(),
          List.of());

  private static final Question TOPICS =
      new Question(
          TopicChoice.PATH,
          "what something is known about, or what is special; several when several are",
          "What do you know something about, or what is special?",
          0,
          List.of(),
          List.of());

  private final Advisor advisor;
  private final @Nullable LocalDate asOf;
  private final @Nullable Consultation before;
  private final List<Reply> replies;
  private final @Nullable Decision decision;
  private final @Nullable Explanation explanation;
  private volatile @Nullable Questions questions;

  /** Before the task is known there is no decision. */
  private Consultation(Advisor advisor, @Nullable LocalDate asOf) {
    this.advisor = Objects.requireNonNull(advisor, "advisor");
    this.asOf = asOf;
    this.before = null;
    this.replies = List.of();
    this.decision = null;
    this.explanation = null;
  }

  private Consultation(Consultation before, List<Reply> replies, Workload workload) {
    this.advisor = before.advisor;
    this.decision =
        before.asOf == null ? advisor.decide(workload) : advisor.decide(workload, before.asOf);
    this.explanation = advisor.explain(decision);
    this.asOf = decision.asOf(); // even when midnight passes
    this.before = replies.isEmpty() ? null : before;
    this.replies = replies;
  }

  /** Goes on with the same facts. */
  private Consultation(Consultation before, List<Reply> replies) {
    this.advisor = before.advisor;
    this.asOf = before.asOf;
    this.decision = before.decision;
    this.explanation = before.explanation;
    this.before = before;
    this.replies = replies;
  }

  /**
   * Starts with nothing known; the platform facts of the day on which the task is answered apply.
   *
   * @param advisor the advisor that decides
   * @return a consultation whose first question is the task
   */
  public static Consultation with(Advisor advisor) {
    return new Consultation(advisor, null);
  }

  /**
   * Starts with nothing known.
   *
   * @param advisor the advisor that decides
   * @param asOf the date whose platform facts apply
   * @return a consultation whose first question is the task
   */
  public static Consultation with(Advisor advisor, LocalDate asOf) {
    return new Consultation(advisor, Objects.requireNonNull(asOf, "asOf"));
  }

  /**
   * Starts from what is known, with today's platform facts.
   *
   * @param advisor the advisor that decides
   * @param workload what is known
   * @return a consultation about the rest
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when the workload names
   *     an unknown approach, service or region
   */
  public static Consultation about(Advisor advisor, Workload workload) {
    Objects.requireNonNull(workload, "workload");
    return new Consultation(with(advisor), List.of(), workload);
  }

  /**
   * Starts from what is known.
   *
   * @param advisor the advisor that decides
   * @param workload what is known
   * @param asOf the date whose platform facts apply
   * @return a consultation about the rest
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when the workload names
   *     an unknown approach, service or region
   */
  public static Consultation about(Advisor advisor, Workload workload, LocalDate asOf) {
    Objects.requireNonNull(workload, "workload");
    return new Consultation(with(advisor, asOf), List.of(), workload);
  }

  /**
   * Finds the best question that is still worth asking. It is the task until that is known. The one
   * after it is {@code topics}: about which topics something is known. Their facts come first then.
   * It is left out where the facts are of few topics, and is no fact of a document.
   *
   * @return the question, or empty when no remaining fact could change the decision
   */
  public Optional<Question> next() {
    Optional<Questions> open = questions();
    if (open.isEmpty()) {
      return Optional.of(TASK);
    }
    boolean broad = !TopicChoice.isMade(replies) && TopicChoice.isWorthAsking(open.get());
    return broad ? Optional.of(TOPICS) : open.get().questions().stream().findFirst();
  }

  /**
   * Answers the next question.
   *
   * @param value a value as documents write it, a term, or what a person typed; see {@link
   *     WorkloadReader#readValue}
   * @return the consultation with that fact
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when the value does not
   *     fit the question, or contradicts what is known
   * @throws IllegalStateException when there is no question
   */
  public Consultation answer(Object value) {
    Objects.requireNonNull(value, "value");
    return answer(asked(), value);
  }

  /**
   * States a fact, whether it was asked for or not. An earlier value is replaced.
   *
   * @param path document path of the fact, or {@code topics}
   * @param value a value as documents write it, a term, or what a person typed; see {@link
   *     WorkloadReader#readValue}
   * @return the consultation with that fact
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when there is no such
   *     field, the value does not fit it or contradicts what is known, or the task is not known yet
   */
  public Consultation answer(String path, Object value) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(value, "value");
    Optional<Questions> open = questions();
    if (path.equals(TopicChoice.PATH) && open.isPresent()) {
      return replied(new Reply(path, TopicChoice.among(open.get()).read(value)));
    }
    return replied(path, advisor.reader().readValue(path, value));
  }

  /**
   * Leaves the next question open. It is not asked again, and the fact stays unknown, which is
   * never the same as false.
   *
   * @return the consultation without that question
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when the question is the
   *     task, without which nothing can be decided
   * @throws IllegalStateException when there is no question
   */
  public Consultation dontKnow() {
    return dontKnow(asked());
  }

  /**
   * Leaves a question open, whether it was asked or not. It is not asked again; an earlier value is
   * withdrawn.
   *
   * @param path document path of the fact, or {@code topics}
   * @return the consultation without that question
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException when there is no such
   *     field, or it is the task, without which nothing can be decided
   */
  public Consultation dontKnow(String path) {
    Objects.requireNonNull(path, "path");
    if (path.equals(TopicChoice.PATH) && decision != null) {
      return replied(new Reply(path, null));
    }
    if (advisor.reader().vocabulary().field(path).isEmpty()) {
      advisor.reader().readValue(path, null); // refuses it
    }
    return replied(path, null);
  }

  /**
   * Undoes the last answer.
   *
   * @return the consultation before it, or empty when nothing was answered yet
   */
  public Optional<Consultation> undo() {
    return Optional.ofNullable(before);
  }

  /**
   * Returns what was answered, in order.
   *
   * @return the replies
   */
  public List<Reply> replies() {
    return replies;
  }

  /**
   * Returns what is known.
   *
   * @return the workload, or empty until the task is known
   */
  public Optional<Workload> workload() {
    return decision().map(Decision::workload);
  }

  /**
   * Returns what is known in the form of its document.
   *
   * @return maps, lists, texts, numbers and flags; empty until the task is known
   */
  public Map<String, Object> document() {
    return workload().map(WorkloadWriter::toMap).orElseGet(LinkedHashMap::new);
  }

  /**
   * Returns the decision about what is known.
   *
   * @return the decision, or empty until the task is known
   */
  public Optional<Decision> decision() {
    return Optional.ofNullable(decision);
  }

  /**
   * Returns which approaches are still possible and what is worth asking.
   *
   * @return the questions, or empty until the task is known
   */
  public Optional<Questions> questions() {
    if (explanation != null && questions == null) {
      questions = TopicChoice.first(explanation.questions(notKnown()), replies);
    }
    return Optional.ofNullable(questions);
  }

  /** Returns the facts that were left open and not stated since. */
  private Set<String> notKnown() {
    Set<String> paths = new LinkedHashSet<>();
    for (Reply reply : replies) {
      paths.remove(reply.path());
      if (!reply.known() && !reply.path().equals(TopicChoice.PATH)) {
        paths.add(reply.path());
      }
    }
    return paths;
  }

  private String asked() {
    return next()
        .map(Question::path)
        .orElseThrow(() -> new IllegalStateException("No question left. Maybe ask next() first."));
  }

  /** Reads the changed document; a value that is null is withdrawn. */
  private Consultation replied(String path, @Nullable Object value) {
    Map<String, Object> known = document();
    Map<String, Object> document = WorkloadWriter.change(known, path, value);
    Reply reply = new Reply(path, value);
    return document.equals(known) && decision != null
        ? replied(reply)
        : new Consultation(this, with(reply), advisor.reader().read(document));
  }

  private Consultation replied(Reply reply) {
    return new Consultation(this, with(reply));
  }

  private List<Reply> with(Reply reply) {
    return Stream.concat(replies.stream(), Stream.of(reply)).toList();
  }
}
