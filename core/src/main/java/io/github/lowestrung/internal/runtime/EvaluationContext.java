package io.github.lowestrung.internal.runtime;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.explain.Answer;
import io.github.lowestrung.internal.analysis.AlternativeValues;
import io.github.lowestrung.internal.analysis.FieldDependencies;
import io.github.lowestrung.internal.facts.FieldAssignment;
import io.github.lowestrung.internal.facts.FieldSet;
import io.github.lowestrung.internal.reference.Run;
import io.github.lowestrung.internal.reference.WorkingMemory;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.workload.FixedFacts;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * What a decision was made from, and what would be concluded from other facts on the same day.
 *
 * @param runtime the rules
 * @param stated the facts of the workload
 * @param platform the facts of the platform on the date of the decision
 * @param context what else rules match, such as the stage of a pipeline
 */
public record EvaluationContext(
    RuleRuntime runtime, FieldAssignment stated, Platform platform, List<?> context) {

  public Run run(FieldAssignment facts, Stratum last) {
    return runtime.loops().run(all(facts), last);
  }

  /** Returns the values that a field could take, other than the one it has. */
  public List<Object> alternatives(Field field) {
    return new AlternativeValues(runtime.borders()).of(stated, field, null);
  }

  /** Returns what a field is compared with to describe values of it. */
  public List<Object> tried(Field field) {
    return new AlternativeValues(runtime.borders()).tried(stated, field, null);
  }

  /** Returns the fields that the workload says cannot be changed, and the one that says so. */
  public FieldSet fixed() {
    List<String> paths = new ArrayList<>(List.of("fixed"));
    for (Object fact : stated.facts()) {
      if (fact instanceof FixedFacts facts) {
        paths.addAll(facts.paths());
      }
    }
    FixedFacts fixed = new FixedFacts(paths);
    return FieldSet.of(
        stated.vocabulary().fields().stream().filter(field -> fixed.cover(field.path())).toList());
  }

  /** Evaluates only the rules that can affect the answer. */
  public Run decide(FieldAssignment facts, Stratum last) {
    return runtime.deciding().run(all(facts), last);
  }

  /** Returns what rules match before any of them has fired. */
  public WorkingMemory memory(FieldAssignment facts) {
    return runtime.deciding().memory(all(facts));
  }

  private List<Object> all(FieldAssignment facts) {
    List<Object> all = facts.facts();
    all.add(platform);
    all.addAll(context);
    return all;
  }

  /** Tells whether a rule could fire, whatever others conclude. */
  public boolean isPossible(CompiledRule rule, FieldAssignment facts) {
    return runtime.deciding().isPossible(rule, memory(facts));
  }

  /** Returns what one rule would exclude if every approach served the task. */
  public List<Excluded> excludedOfAll(CompiledRule rule, FieldAssignment facts) {
    if (!isPossible(rule, facts)) {
      return List.of();
    }
    Run run = decide(facts, Stratum.CONCEPT);
    ladder().approaches().forEach(approach -> run.facts.add(new Candidate(approach.id())));
    return runtime.loops().excluded(rule, run);
  }

  public Ladder ladder() {
    return runtime.ladder();
  }

  public FieldDependencies probing() {
    return runtime.probing();
  }

  public Answer answer(Run run) {
    return answer(run, ladder());
  }

  public static Answer answer(Run run, Ladder ladder) {
    String approach = run.conclusions().recommended();
    return new Answer(
        approach,
        approach == null ? null : ladder.rungOf(approach),
        new TreeMap<>(run.conclusions().configuration()),
        !run.conclusions().prohibitions().isEmpty());
  }

  /** Tells whether no facts contradict each other. */
  public static boolean valid(FieldAssignment facts) {
    try {
      facts.workload();
      return true;
    } catch (InvalidWorkloadException e) {
      return false;
    }
  }

  /** Returns the tasks that an approach serves, each by itself. */
  public List<String> tasksOf(String approach) {
    return Arrays.stream(Task.values())
        .filter(task -> serves(task, approach))
        .map(Task::term)
        .toList();
  }

  private boolean serves(Task task, String approach) {
    FieldAssignment alone = stated.with(FieldAssignment.TASK, List.of(task));
    return decide(alone, Stratum.NOMINATE).conclusions().candidates().contains(approach);
  }
}
