package io.github.lowestrung.rulebook.catalog;

import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the ids of a rulebook say about its rules: by their prefix the kind, the rung and the trap,
 * and by a table the first version. Immutable and thread-safe.
 */
public final class RuleIdScheme {

  /** Says nothing of any id. */
  public static final RuleIdScheme NONE = new RuleIdScheme(Map.of(), Map.of());

  /** The key of a versions table under which the ids stand that no rule may have again. */
  public static final String RETIRED = "retired";

  private static final Pattern PREFIX =
      Pattern.compile("([A-Za-z][A-Za-z0-9.]*)(?:\\{(rung|trap)})?");

  /**
   * A prefix.
   *
   * @param form matches the ids that have it, and the number in them
   * @param number what the number is of: {@code rung} or {@code trap}; null when there is none
   * @param kinds kinds of the rules that have it
   */
  private record Prefix(Pattern form, @Nullable String number, List<String> kinds) {}

  private final Map<String, Prefix> prefixes = new LinkedHashMap<>();
  private final Map<String, String> since = new TreeMap<>();
  private final Set<String> retired;

  /**
   * Makes a scheme.
   *
   * @param prefixes kinds by prefix, separated by commas; in a prefix, {@code {rung}} or {@code
   *     {trap}} stands for its number
   * @param versions ids by the first version that has them, and those that are {@link #RETIRED}
   * @throws RulebookException when a prefix or a kind is unknown, or an id stands there twice
   */
  public RuleIdScheme(Map<String, String> prefixes, Map<String, List<String>> versions) {
    prefixes.forEach((prefix, kinds) -> this.prefixes.put(prefix, prefix(prefix, kinds)));
    retired = new TreeSet<>(ids(versions, RETIRED));
    for (String version : versions.keySet()) {
      for (String id : version.equals(RETIRED) ? List.<String>of() : ids(versions, version)) {
        if (since.put(id, version) != null || retired.contains(id)) {
          throw new RulebookException(
              "The table versions.yaml names (" + id + ") twice. Maybe remove one of them.");
        }
      }
    }
  }

  /** Returns the ids under a key; none where the table leaves it empty. */
  private static List<String> ids(Map<String, List<String>> versions, String key) {
    List<String> ids = versions.get(key);
    if (ids == null) {
      return List.of();
    }
    if (ids.stream().anyMatch(Objects::isNull)) {
      throw new RulebookException(
          "The table versions.yaml has an empty id under (" + key + "). Maybe remove the line.");
    }
    return ids;
  }

  private static Prefix prefix(String prefix, String kinds) {
    Matcher matcher = PREFIX.matcher(prefix);
    if (!matcher.matches()) {
      throw new RulebookException(
          "The descriptor rulebook.yaml declares the prefix ("
              + prefix
              + "), where letters, digits and dots were expected, and {rung} or {trap} at the end."
              + " Maybe write it without the hyphen and the number of the rule.");
    }
    List<String> several = Arrays.asList(String.valueOf(kinds).strip().split("\\s*,\\s*"));
    for (String kind : several) {
      if (!RuleInfo.KINDS.containsKey(kind)) {
        throw new RulebookException(
            ("The descriptor rulebook.yaml declares the kind (%s) for the prefix (%s), which is"
                        + " unknown. ")
                    .formatted(kind, prefix)
                + NameSuggestion.of(kind, RuleInfo.KINDS.keySet())
                    .advice("Maybe take one of " + RuleInfo.KINDS.keySet() + "."));
      }
    }
    String number = matcher.group(2) == null ? "" : "([0-9]+(?:\\.[0-9]+)?)";
    Pattern form = Pattern.compile(Pattern.quote(matcher.group(1)) + number + "-[0-9]+");
    return new Prefix(form, matcher.group(2), several);
  }

  /**
   * Refuses a table of versions that names a rule which is not there.
   *
   * @param rulebook the rulebook, for the message
   * @param ids ids of all its rules
   * @throws RulebookException when it does
   */
  public void requireRules(String rulebook, Collection<String> ids) {
    for (String id : since.keySet()) {
      if (!ids.contains(id)) {
        throw new RulebookException(
            ("The table versions.yaml of %s names (%s), which no rule has%s Maybe list it under"
                    + " (%s), because ids are for ever.")
                .formatted(rulebook, id, NameSuggestion.of(id, ids).bracketedQuestion(), RETIRED));
      }
    }
  }

  boolean isRetired(String id) {
    return retired.contains(id);
  }

  /** Returns the kinds that a rule may be of; empty when its prefix is not declared. */
  List<String> kinds(String id) {
    return prefixes.values().stream()
        .filter(prefix -> prefix.form().matcher(id).matches())
        .findFirst()
        .map(Prefix::kinds)
        .orElse(List.of());
  }

  /** Returns what an id says of an annotation; null when it says nothing, or not one thing. */
  @Nullable String implied(String annotation, String id) {
    if (annotation.equals("since")) {
      return since.get(id);
    }
    if (annotation.equals("kind")) {
      List<String> kinds = kinds(id);
      return kinds.size() == 1 ? kinds.get(0) : null;
    }
    for (Prefix prefix : prefixes.values()) {
      Matcher matcher = prefix.form().matcher(id);
      if (matcher.matches() && annotation.equals(prefix.number())) {
        return matcher.group(1);
      }
    }
    return null;
  }
}
