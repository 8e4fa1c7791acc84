package io.github.lowestrung.workload.term;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names that workloads may use. An empty list of names takes any name.
 *
 * @param approaches ids of the approaches, in ladder order
 * @param services names of services and features, in any order
 * @param regions region codes, in any order
 * @param facts the facts that rulebooks declare; null where any fact is taken
 */
public record KnownNames(
    List<String> approaches,
    List<String> services,
    List<String> regions,
    @Nullable List<FactDeclaration> facts) {

  /** Names of which nothing is known, so that all are taken. */
  public static final KnownNames ANY = new KnownNames(List.of(), List.of(), List.of(), null);

  /** Keeps copies of the lists. */
  public KnownNames {
    Objects.requireNonNull(approaches, "approaches");
    Objects.requireNonNull(services, "services");
    Objects.requireNonNull(regions, "regions");
    approaches = List.copyOf(approaches);
    services = List.copyOf(services);
    regions = List.copyOf(regions);
    facts = facts == null ? null : List.copyOf(facts);
  }

  /** Takes the names of rulebooks that declare no facts. */
  public KnownNames(List<String> approaches, List<String> services, List<String> regions) {
    this(approaches, services, regions, List.of());
  }

  /** Returns the names that a field takes; empty when any will do. */
  public Collection<String> of(FieldRule rule) {
    Objects.requireNonNull(rule, "rule");
    return rule.names() == NameKind.NOTHING ? rule.values() : of(rule.names());
  }

  /** Returns the names of one sort; empty when any will do. */
  public Collection<String> of(NameKind sort) {
    Objects.requireNonNull(sort, "sort");
    return switch (sort) {
      case NOTHING, FACT -> List.of();
      case APPROACH -> approaches;
      case SERVICE -> services;
      case REGION -> regions;
    };
  }
}
