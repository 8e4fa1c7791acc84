package io.github.lowestrung.rules.proof;

import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.Relaxation;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.explain.Counterfactuals;
import io.github.lowestrung.explain.Counterfactuals.Alteration;
import io.github.lowestrung.explain.Counterfactuals.Counterfactual;
import io.github.lowestrung.explain.Counterfactuals.Proof;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.Question;
import io.github.lowestrung.explain.Question.QuestionOutcome;
import io.github.lowestrung.explain.Questions;
import io.github.lowestrung.explain.SearchOptions;
import io.github.lowestrung.explain.Sensitivity;
import io.github.lowestrung.explain.Sensitivity.FactSensitivity;
import io.github.lowestrung.explain.Sensitivity.TippingPoint;
import io.github.lowestrung.workload.document.WorkloadWriter;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What explanations claim about facts and decisions, each held against a decision. */
final class Claims {

  /** A list of what may be chosen is only widened; several needs are asked for as one. */
  private static final Set<String> NEVER_SET = Set.of("offered", "customization.needs");

  private static final SearchOptions LIMIT =
      new SearchOptions(Set.of(), Duration.ofSeconds(Integer.getInteger("proofs.seconds", 1)));

  private final Situation situation;
  private final Decision decision;
  private final Answer answer;
  private final Explanation explanation;
  private final Questions questions;
  private final Sensitivity stability;
  private final Map<String, Counterfactuals> takes = new HashMap<>();
  private final Set<String> faults = new TreeSet<>();

  Claims(Situation situation) {
    this.situation = situation;
    this.decision = situation.decision().orElseThrow();
    this.answer = Answer.of(decision);
    this.explanation = situation.explanation();
    this.questions = explanation.questions();
    this.stability = explanation.stability();
    questions.questions().forEach(this::confirm);
    decision.relaxations().forEach(this::confirm);
  }

  Set<String> faults() {
    return faults;
  }

  /** Notes where no explanation told what changes come to. */
  void compare(Map<String, Object> changes) {
    if (changes.keySet().stream().anyMatch(path -> !mayChange(path, changes.get(path)))) {
      return;
    }
    Optional<Answer> then = situation.with(changes).answer();
    if (then.isEmpty() || then.get().equals(answer)) {
      return;
    }
    String winner = then.get().approach();
    if (winner != null && !winner.equals(answer.approach())) {
      comparedWithSets(winner, changes);
    }
    boolean unknown = changes.keySet().stream().allMatch(path -> situation.of(path) == null);
    if (unknown && winner != null && !questions.possible().contains(winner)) {
      fault("not possible", winner, changes);
    }
    if (changes.size() == 1) {
      changes.forEach((path, value) -> comparedWithOne(path, value, then.get()));
    } else if (unknown && questions.questions().isEmpty()) {
      fault("nothing is asked, yet it changes", then.get(), changes);
    }
  }

  private boolean mayChange(String path, Object value) {
    return !Objects.equals(situation.of(path), value)
        && !path.equals("task")
        && !isFixed(path)
        && !(NEVER_SET.contains(path) && (value != null || situation.of(path) == null));
  }

  private boolean isFixed(String path) {
    return situation.of("fixed") instanceof List<?> fixed
        && fixed.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "."));
  }

  private void comparedWithSets(String winner, Map<String, Object> changes) {
    Counterfactuals claimed = takes(winner);
    boolean proven =
        claimed.proof() == Proof.ALL_SMALLEST || claimed.proof() == Proof.NONE_UP_TO_SIZE;
    boolean told =
        (claimed.proof() == Proof.ALL_SMALLEST && claimed.size() < changes.size())
            || claimed.sets().stream().anyMatch(set -> paths(set).equals(changes.keySet()));
    if (proven && !told) {
      fault(
          "no way to " + winner + " (" + claimed.proof() + " " + claimed.size() + ")", "", changes);
    }
  }

  private static Set<String> paths(Counterfactual set) {
    return set.changes().stream().map(Alteration::path).collect(Collectors.toSet());
  }

  private Counterfactuals takes(String approach) {
    Counterfactuals known = takes.get(approach);
    if (known == null) {
      known = explanation.whatWouldItTake(approach, LIMIT);
      takes.put(approach, known);
      for (Counterfactual set : known.sets()) {
        for (int choice = 0; choice < 3; choice++) {
          confirm(approach, set, choice);
        }
      }
    }
    return known;
  }

  /** Checks that a set of changes makes an approach win, and that no part of it does. */
  private void confirm(String approach, Counterfactual set, int choice) {
    Map<String, Object> changes = new HashMap<>();
    for (Alteration change : set.changes()) {
      List<Object> to = change.to();
      changes.put(change.path(), to.isEmpty() ? null : to.get(choice * 7 % to.size()));
    }
    if (!wins(approach, changes)) {
      fault("does not win: " + approach, "", changes);
    }
    for (String path : changes.keySet()) {
      Map<String, Object> part = new HashMap<>(changes);
      part.remove(path);
      if (wins(approach, part)) {
        fault("suffices for " + approach, changes, part);
      }
    }
  }

  private boolean wins(String approach, Map<String, Object> changes) {
    return situation.with(changes).answer().filter(a -> approach.equals(a.approach())).isPresent();
  }

  private void comparedWithOne(String path, Object value, Answer then) {
    if (situation.of(path) == null) {
      if (questions.questions().stream().noneMatch(question -> question.path().equals(path))) {
        fault("not asked", then, Collections.singletonMap(path, value));
      }
      return;
    }
    List<TippingPoint> turns =
        stability.facts().stream()
            .filter(fact -> fact.path().equals(path))
            .map(FactSensitivity::turns)
            .flatMap(List::stream)
            .toList();
    if (turns.stream().noneMatch(turn -> covers(turn, situation.of(path), value))) {
      fault("no turn", turns, Collections.singletonMap(path, value));
    }
  }

  /** Tells whether a turn is a withdrawal, lies at a number or before it, or is to some value. */
  private static boolean covers(TippingPoint turn, Object stated, Object value) {
    if (value == null || turn.to().isEmpty()) {
      return value == null && turn.to().isEmpty();
    }
    if (stated instanceof Number from && turn.to().get(0) instanceof Number to) {
      double wanted = ((Number) value).doubleValue() - from.doubleValue();
      double told = to.doubleValue() - from.doubleValue();
      return wanted * told > 0 && Math.abs(told) <= Math.abs(wanted) + 0.011;
    }
    return true;
  }

  private void confirm(Question question) {
    for (QuestionOutcome outcome : question.outcomes()) {
      Map<String, Object> with = new HashMap<>();
      for (FactChange change : outcome.with()) {
        with.put(change.path(), WorkloadWriter.plain(change.value()));
      }
      Map<String, Object> all = new HashMap<>(with);
      all.put(question.path(), outcome.values().get(0));
      Optional<Answer> then = situation.with(all).answer();
      if (outcome.answer().equals(answer)) {
        fault("an outcome changes nothing", question.path(), all);
      }
      if (!then.equals(Optional.of(outcome.answer()))) {
        fault("another outcome: " + then, outcome.answer(), all);
      }
      if (!with.isEmpty() && situation.with(with).answer().equals(then)) {
        fault("the others alone do", question.path(), with);
      }
    }
  }

  private void confirm(Relaxation relaxation) {
    Map<String, Object> changes = new HashMap<>();
    relaxation.change().forEach(path -> changes.put(path, null));
    if (changes.containsKey("task")) {
      String rest = relaxation.values().getOrDefault("task", "").replaceFirst(", without .*", "");
      changes.put("task", List.of(rest.split(" and ", -1)));
    }
    if (!wins(relaxation.to(), changes)) {
      fault("a relaxation that is none", relaxation, changes);
    }
  }

  private void fault(String what, Object claimed, Map<String, Object> changes) {
    faults.add("%s %s: %s of %s".formatted(what, claimed, new TreeMap<>(changes), situation));
  }
}
