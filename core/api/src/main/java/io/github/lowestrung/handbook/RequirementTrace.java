package io.github.lowestrung.handbook;

import java.util.List;

/**
 * The rules and scenarios behind a requirement.
 *
 * @param requirement the requirement
 * @param rules ids of the rules that name it as their source, in order
 * @param scenarios ids of the scenarios that cover it and in which one of these rules fires
 */
public record RequirementTrace(
    Requirement requirement, List<String> rules, List<String> scenarios) {

  /** Keeps copies of the lists. */
  public RequirementTrace {
    rules = List.copyOf(rules);
    scenarios = List.copyOf(scenarios);
  }
}
