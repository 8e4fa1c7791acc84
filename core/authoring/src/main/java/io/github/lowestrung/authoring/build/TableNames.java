package io.github.lowestrung.authoring.build;

import io.github.lowestrung.authoring.source.DrlFile;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Region;
import io.github.lowestrung.rulebook.threshold.Parameter;
import io.github.lowestrung.workload.Dataset;
import io.github.lowestrung.workload.Framework;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that rows of tables may have: those of all rulebooks, and of this one. */
public final class TableNames {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final List<String> FRAMEWORKS =
      Arrays.stream(Framework.values()).map(Framework::term).toList();

  private final DataTables tables;
  private final NeighbourRulebooks others;
  private final List<DrlFile> rules;
  private final Map<NameSort, Set<String>> known = new EnumMap<>(NameSort.class);

  /**
   * What is wrong with a name.
   *
   * @param message what is wrong
   * @param advice what to do
   */
  public record Flaw(String message, String advice) {}

  /**
   * Takes what has names.
   *
   * @param tables the tables of this rulebook
   * @param others the rulebooks beside this one
   * @param rules the rules of this one
   */
  public TableNames(DataTables tables, NeighbourRulebooks others, List<DrlFile> rules) {
    this.tables = tables;
    this.others = others;
    this.rules = rules;
  }

  private Stream<Approach> approaches() {
    return Stream.concat(
        tables.rows("approaches.yaml", Approach.class), others.approaches().stream());
  }

  private boolean ofOthers(String approach) {
    return others.approaches().stream().anyMatch(other -> other.id().equals(approach));
  }

  /**
   * Finds what is wrong with a name.
   *
   * @param sort what it is a name of
   * @param name the name
   * @param seen the names of new things that stand above it, which takes this one
   */
  public Optional<Flaw> flaw(NameSort sort, String name, Set<String> seen) {
    if (sort.isNew()) {
      return taken(sort, name, seen);
    }
    if (sort == NameSort.IMAGE) {
      int slash = name.indexOf('/');
      return flaw(NameSort.OWN_APPROACH, slash < 0 ? name : name.substring(0, slash), seen)
          .or(() -> slash < 0 ? Optional.empty() : variant(name.substring(slash + 1)));
    }
    if (sort == NameSort.OWN_APPROACH && ofOthers(name)) {
      return Optional.of(
          new Flaw(
              ("The approach (%s) is another rulebook's. Such rows add up, so this one would widen"
                      + " what that allows.")
                  .formatted(name),
              "Write a rule, or a waiver."));
    }
    Set<String> known = known(sort);
    boolean exists =
        known.isEmpty()
            || known.contains(sort == NameSort.LANGUAGE ? language(name) : name)
            || (sort == NameSort.SERVICE && anyRuleNames(name))
            || (sort == NameSort.CLOSED_SERVICE
                && (anyRuleNames(name) || NameSuggestion.of(name, known).nearest().isEmpty()));
    return exists ? Optional.empty() : Optional.of(unknown(sort, name, known));
  }

  private static Flaw unknown(NameSort sort, String name, Collection<String> known) {
    NameSuggestion meant =
        sort == NameSort.LANGUAGE
            ? NameSuggestion.ofNearest(languageMeant(name))
            : NameSuggestion.of(name, known);
    return new Flaw(
        "There is no %s (%s): %s%s"
            .formatted(sort.called(), name, sort.unknown(), meant.bracketedQuestion()),
        "Correct the name, or " + sort.otherwise() + ".");
  }

  private Optional<Flaw> taken(NameSort sort, String name, Set<String> seen) {
    boolean above = !seen.add(name);
    boolean ofOthers =
        sort == NameSort.NEW_REGION
            ? others.names().regions().contains(name)
            : others.parameters().stream().anyMatch(other -> other.name().equals(name));
    return above || ofOthers
        ? Optional.of(
            new Flaw(
                "The %s (%s) has a row already, %s."
                    .formatted(
                        sort.called(), name, above ? "above this one" : "in another rulebook"),
                "Remove this row, or give it a name of its own."))
        : Optional.empty();
  }

  /** A variant of another name is taken for what the rulebook's own rules ask for. */
  private static Optional<Flaw> variant(String name) {
    Optional<String> meant =
        FRAMEWORKS.contains(name)
            ? Optional.empty()
            : NameSuggestion.of(name, FRAMEWORKS).nearest();
    return meant.map(
        framework ->
            new Flaw(
                "There is no framework (%s); did you mean (%s)?".formatted(name, framework),
                "Take that, or a name that cannot be taken for it."));
  }

  /** Returns the language of a variant such as {@code zh-TW}; the name itself of what is none. */
  private static String language(String name) {
    return name.matches("[a-z]{2}-[A-Z]{2}") ? name.substring(0, 2) : name;
  }

  private static @Nullable String languageMeant(String name) {
    String variant = name.replace('_', '-').toLowerCase(Locale.ROOT);
    if (variant.matches("[a-z]{2}-[a-z]{2}") && LANGUAGES.contains(variant.substring(0, 2))) {
      return variant.substring(0, 3) + variant.substring(3).toUpperCase(Locale.ROOT);
    }
    return LANGUAGES.stream()
        .filter(
            code ->
                code.equalsIgnoreCase(name)
                    || new Locale(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  private boolean anyRuleNames(String service) {
    return rules.stream()
        .map(file -> file.text().text())
        .anyMatch(
            text ->
                text.contains("\"" + service + "\"")
                    || text.contains("\"service/" + service + "\""));
  }

  /** Returns the names of a sort; empty where any will do. */
  private Set<String> known(NameSort sort) {
    return known.computeIfAbsent(sort, this::gathered);
  }

  private Set<String> gathered(NameSort sort) {
    if (tables.unread().contains(sort.table())) {
      return Set.of();
    }
    return switch (sort) {
      case APPROACH, OWN_APPROACH, IMAGE -> names(approaches().map(Approach::id));
      case REGION, NEW_REGION ->
          names(
              Stream.concat(
                  others.names().regions().stream(),
                  tables.rows("regions.yaml", Region.class).map(Region::region)));
      case SERVICE, CLOSED_SERVICE ->
          names(
              Stream.concat(
                  others.names().services().stream(),
                  approaches()
                      .flatMap(a -> Stream.concat(Stream.of(a.id()), a.services().stream()))));
      case OFFERED_SERVICE ->
          names(
              Stream.of(
                      others.names().services().stream().filter(service -> !ofOthers(service)),
                      others.approaches().stream().flatMap(a -> a.services().stream()),
                      tables.rows("regions.yaml", Region.class).flatMap(r -> r.services().stream()))
                  .flatMap(services -> services));
      case LANGUAGE -> LANGUAGES;
      case DATA_FIELD ->
          names(
              Vocabulary.LIBRARY.sectionOf(Dataset.class).orElseThrow().fields().stream()
                  .map(Vocabulary.Field::name));
      case PARAMETER, NEW_PARAMETER ->
          names(
              Stream.concat(
                  others.parameters().stream().map(Parameter::name),
                  tables.rows("parameters.yaml", Parameter.class).map(Parameter::name)));
    };
  }

  private static Set<String> names(Stream<String> names) {
    Set<String> all = new TreeSet<>();
    names.filter(Objects::nonNull).forEach(all::add);
    return all;
  }
}
