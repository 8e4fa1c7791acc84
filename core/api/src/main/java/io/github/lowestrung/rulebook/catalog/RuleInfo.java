package io.github.lowestrung.rulebook.catalog;

import io.github.lowestrung.rulebook.Strength;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule declares about itself.
 *
 * @param id its id, for ever
 * @param name its name, a sentence
 * @param kind what it is: one of {@link #KINDS}
 * @param rung number of the rung it belongs to; null when none
 * @param trap number of the trap, or of a company's own its name, such as {@code ACME-1}; null
 *     unless it is one
 * @param since first version that has it
 * @param source rows of the source document
 * @param reason template of the reason or, of guidance, of the advice
 * @param strength how firmly it excludes
 * @param absence why the absence of a fact is reason enough to exclude; null when no absence
 *     excludes
 * @param change what would have to change before the workload may be done, with its places; null
 *     unless the rule forbids
 * @param tags further words to find it by
 * @param phase the stratum it fires in
 * @param rulebook id of its rulebook
 */
public record RuleInfo(
    String id,
    String name,
    String kind,
    @Nullable String rung,
    @Nullable String trap,
    String since,
    List<String> source,
    String reason,
    Strength strength,
    @Nullable String absence,
    @Nullable String change,
    List<String> tags,
    Stratum phase,
    String rulebook) {

  /** All annotations that rules may have, in the order in which they are written. */
  public static final List<String> ANNOTATIONS =
      List.of(
          "id",
          "kind",
          "rung",
          "trap",
          "since",
          "source",
          "reason",
          "advice",
          "change",
          "strength",
          "absence",
          "tags");

  /** The kinds of rules, each with the strata in which such rules stand. */
  public static final Map<String, Set<Stratum>> KINDS = kinds();

  private static Map<String, Set<Stratum>> kinds() {
    Map<String, Set<Stratum>> kinds = new LinkedHashMap<>();
    kinds.put("rung", Set.of(Stratum.NOMINATE, Stratum.EXCLUDE));
    kinds.put("constraint", Set.of(Stratum.EXCLUDE));
    kinds.put("preference", Set.of(Stratum.EXCLUDE));
    kinds.put("concept", Set.of(Stratum.CONCEPT));
    kinds.put("choice", Set.of(Stratum.STAND, Stratum.CHOOSE));
    kinds.put("setting", Set.of(Stratum.ADVISE));
    kinds.put("guidance", Set.of(Stratum.ADVISE));
    kinds.put("caution", Set.of(Stratum.ADVISE));
    kinds.put("assumption", Set.of(Stratum.ADVISE));
    kinds.put("trap", Set.of(Stratum.ADVISE));
    kinds.put("platform", Set.of(Stratum.EXCLUDE));
    return Collections.unmodifiableMap(kinds);
  }

  /** Keeps copies of the lists. */
  public RuleInfo {
    source = List.copyOf(source);
    tags = List.copyOf(tags);
  }

  /**
   * Returns the same rule with another reason.
   *
   * @param reason template of the reason
   * @return the rule
   */
  public RuleInfo because(String reason) {
    return new RuleInfo(
        id, name, kind, rung, trap, since, source, reason, strength, absence, change, tags, phase,
        rulebook);
  }

  /**
   * Returns how decisions call its trap.
   *
   * @return {@code T3} for the trap 3, and any other than a number as it is; null unless it is one
   */
  public @Nullable String trapId() {
    return trap != null && trap.matches("[0-9]+") ? "T" + trap : trap;
  }
}
