package io.github.lowestrung.rulebook.catalog;

import io.github.lowestrung.rulebook.RulebookException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All rules in use, by id. Immutable and thread-safe. */
public final class RuleCatalog {

  private final Map<String, RuleInfo> byId = new LinkedHashMap<>();

  /**
   * Builds a catalogue.
   *
   * @param rules the rules
   * @throws io.github.lowestrung.rulebook.RulebookException when two rules share an id
   */
  public RuleCatalog(Collection<RuleInfo> rules) {
    Objects.requireNonNull(rules, "rules");
    rules.stream().sorted(Comparator.comparing(RuleInfo::id)).forEach(this::add);
  }

  private void add(RuleInfo rule) {
    RuleInfo other = byId.put(rule.id(), rule);
    if (other != null) {
      throw new RulebookException(
          ("Two rules share the id (%s): \"%s\" of %s and \"%s\" of %s. Ids are for ever and"
                  + " unique over all rulebooks. Maybe the company rule should start with your"
                  + " prefix, such as (ACME-01).")
              .formatted(rule.id(), other.name(), other.rulebook(), rule.name(), rule.rulebook()));
    }
  }

  /**
   * Returns all rules, by id.
   *
   * @return the rules
   */
  public List<RuleInfo> rules() {
    return List.copyOf(byId.values());
  }

  /**
   * Finds a rule.
   *
   * @param id its id
   * @return the rule, or empty
   */
  public Optional<RuleInfo> find(String id) {
    Objects.requireNonNull(id, "id");
    return Optional.ofNullable(byId.get(id));
  }
}
