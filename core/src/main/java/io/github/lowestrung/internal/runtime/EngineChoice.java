package io.github.lowestrung.internal.runtime;

import io.github.lowestrung.DecisionEngine;

/**
 * What fires the rules.
 *
 * @param engine the engine
 * @param share the share of decisions for which both are asked, where both may be
 */
public record EngineChoice(DecisionEngine engine, double share) {

  public static final EngineChoice DEFAULT = new EngineChoice(DecisionEngine.DROOLS, 1);

  /** Returns how a decision names the engine, after its version. */
  String name(String version) {
    return switch (engine) {
      case DROOLS -> version;
      case DIRECT -> version + " (direct)";
      case BOTH -> version + " (both)";
    };
  }
}
