package io.github.lowestrung.rulebook;

import java.util.List;

/**
 * What a rule says of itself.
 *
 * @param id its id, for ever
 * @param name its name, a sentence
 * @param kind what it is: {@code rung, constraint, preference, concept, choice, setting, guidance,
 *     caution, assumption, trap, platform}
 * @param rung number of the rung it belongs to; null when none
 * @param trap number of the trap, or of a company's own its name, such as {@code ACME-1}; null
 *     unless it is one
 * @param since first version that has it
 * @param source rows of the source document
 * @param reason template of the reason
 * @param strength how firmly it excludes
 * @param tags further words to find it by
 * @param phase the stratum it fires in
 * @param rulebook id of its rulebook
 */
public record RuleInfo(
    String id,
    String name,
    String kind,
    String rung,
    String trap,
    String since,
    List<String> source,
    String reason,
    Strength strength,
    List<String> tags,
    Phase phase,
    String rulebook) {

  /** Keeps copies of the lists. */
  public RuleInfo {
    source = List.copyOf(source);
    tags = List.copyOf(tags);
  }

  /**
   * Returns how decisions call its trap.
   *
   * @return {@code T3} for the trap 3, and any other than a number as it is; null unless it is one
   */
  public String trapId() {
    return trap != null && trap.matches("[0-9]+") ? "T" + trap : trap;
  }
}
