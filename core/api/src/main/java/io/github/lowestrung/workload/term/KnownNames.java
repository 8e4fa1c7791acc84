package io.github.lowestrung.workload.term;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The names that workloads may use. An empty list takes any name.
 *
 * @param approaches ids of the approaches, in ladder order
 * @param services names of services and features, in any order
 * @param regions region codes, in any order
 */
public record KnownNames(List<String> approaches, List<String> services, List<String> regions) {

  /** Names of which nothing is known, so that all are taken. */
  public static final KnownNames ANY = new KnownNames(List.of(), List.of(), List.of());

  /** Keeps copies of the lists. */
  public KnownNames {
    Objects.requireNonNull(approaches, "approaches");
    Objects.requireNonNull(services, "services");
    Objects.requireNonNull(regions, "regions");
    approaches = List.copyOf(approaches);
    services = List.copyOf(services);
    regions = List.copyOf(regions);
  }

  /** Returns the names of one sort; empty when any will do. */
  public Collection<String> of(NameKind sort) {
    Objects.requireNonNull(sort, "sort");
    return switch (sort) {
      case NOTHING -> List.of();
      case APPROACH -> approaches;
      case SERVICE -> services;
      case REGION -> regions;
    };
  }
}
