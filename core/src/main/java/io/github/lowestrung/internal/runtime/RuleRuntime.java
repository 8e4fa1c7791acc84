package io.github.lowestrung.internal.runtime;

import io.github.lowestrung.internal.analysis.BoundaryValues;
import io.github.lowestrung.internal.analysis.FieldDependencies;
import io.github.lowestrung.internal.engine.DroolsEngine;
import io.github.lowestrung.internal.reference.ReferenceEvaluator;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.rulebook.Ladder;

/** Rulebooks ready to run: by the engine, without it, and by searches. Thread-safe. */
public final class RuleRuntime {

  private final LoadedRulebooks rulebooks;
  private final DroolsEngine engine;
  private final ReferenceEvaluator loops;
  private final QuestionTopics topics;
  private volatile Foresight foresight;

  public RuleRuntime(LoadedRulebooks rulebooks) {
    this.rulebooks = rulebooks;
    boolean guarded = rulebooks.files().size() > 1;
    engine = new DroolsEngine(rulebooks.kieBase(), ladder(), rules(), guarded);
    loops = new ReferenceEvaluator(ladder(), rules());
    topics = new QuestionTopics(rulebooks.files(), rulebooks.vocabulary());
  }

  public LoadedRulebooks rulebooks() {
    return rulebooks;
  }

  public Ladder ladder() {
    return rulebooks.ladder();
  }

  public RuleSet rules() {
    return rulebooks.rules();
  }

  public DroolsEngine engine() {
    return engine;
  }

  public QuestionTopics topics() {
    return topics;
  }

  public ReferenceEvaluator loops() {
    return loops;
  }

  /** What only searches need. */
  private record Foresight(
      FieldDependencies probing, ReferenceEvaluator deciding, BoundaryValues borders) {}

  /** Made when first asked for, since a decision does not need it. */
  private Foresight foresight() {
    Foresight known = foresight;
    if (known == null) {
      FieldDependencies fieldDependencies = new FieldDependencies(ladder(), rules());
      ReferenceEvaluator deciding =
          new ReferenceEvaluator(ladder(), rules().where(fieldDependencies::decides));
      BoundaryValues boundaries =
          new BoundaryValues(rules(), ladder(), rulebooks.platform().tables(), rulebooks.names());
      known = new Foresight(fieldDependencies, deciding, boundaries);
      foresight = known;
    }
    return known;
  }

  public FieldDependencies probing() {
    return foresight().probing();
  }

  /** Returns the rules that can affect the answer. */
  ReferenceEvaluator deciding() {
    return foresight().deciding();
  }

  public BoundaryValues borders() {
    return foresight().borders();
  }
}
