package io.github.lowestrung.internal.runtime;

import io.github.lowestrung.internal.analysis.BoundaryValues;
import io.github.lowestrung.internal.analysis.FieldDependencies;
import io.github.lowestrung.internal.engine.DroolsEngine;
import io.github.lowestrung.internal.recording.RuleEngine;
import io.github.lowestrung.internal.reference.DirectEngine;
import io.github.lowestrung.internal.reference.ReferenceEvaluator;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.internal.rulebook.LoadedRulebooks;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.artifact.Provenance;

/** Rulebooks ready to run: by the engine, without it, and by searches. Thread-safe. */
public final class RuleRuntime {

  private final LoadedRulebooks rulebooks;
  private final RuleEngine engine;
  private final Provenance provenance;
  private final QuestionTopics topics;
  private volatile ReferenceEvaluator loops;
  private volatile Foresight foresight;

  /** Takes rulebooks, to be run by Drools. */
  public RuleRuntime(LoadedRulebooks rulebooks) {
    this(rulebooks, EngineChoice.DEFAULT);
  }

  /** Takes rulebooks, and what runs them. */
  public RuleRuntime(LoadedRulebooks rulebooks, EngineChoice choice) {
    this.rulebooks = rulebooks;
    engine = engine(choice);
    provenance = rulebooks.provenance().by(choice.name(rulebooks.provenance().engine()));
    topics = new QuestionTopics(rulebooks.files(), rulebooks.vocabulary());
  }

  private RuleEngine engine(EngineChoice choice) {
    return switch (choice.engine()) {
      case DROOLS -> drools();
      case DIRECT -> direct();
      case BOTH -> new SecondOpinion(drools(), direct(), choice.share());
    };
  }

  private DroolsEngine drools() {
    boolean guarded = rulebooks.files().size() > 1;
    return new DroolsEngine(
        rulebooks.kieBase(), ladder(), rulebooks.thresholds(), rules(), guarded);
  }

  private DirectEngine direct() {
    return new DirectEngine(loops());
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

  public RuleEngine engine() {
    return engine;
  }

  /** Returns what decides: the rulebooks, and the software with the engine that was chosen. */
  public Provenance provenance() {
    return provenance;
  }

  public QuestionTopics topics() {
    return topics;
  }

  /** Made when first asked for, since a decision by Drools seldom needs it. */
  public ReferenceEvaluator loops() {
    ReferenceEvaluator known = loops;
    if (known == null) {
      known = new ReferenceEvaluator(ladder(), rules());
      loops = known;
    }
    return known;
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
