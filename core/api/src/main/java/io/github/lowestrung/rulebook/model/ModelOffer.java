package io.github.lowestrung.rulebook.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an approach offers what a name of a model stands for, on a date.
 *
 * @param approach id of the approach
 * @param models the living models that are meant; empty where it only has them in a catalogue
 * @param offered whether it offers any of them
 * @param firm whether that is known firmly enough to exclude the approach
 * @param why what its table says where it offers none
 * @param tunable whether its catalogue has one that it tunes
 * @param regions regions about which its table says anything
 * @param basis the source of this fact, and its date
 */
public record ModelOffer(
    String approach,
    List<FoundationModel> models,
    boolean offered,
    boolean firm,
    String why,
    boolean tunable,
    Set<String> regions,
    String basis) {

  private static final int MOST = 5;

  /** Keeps copies of the lists. */
  public ModelOffer {
    models = List.copyOf(models);
    regions = Set.copyOf(regions);
  }

  /**
   * Tells whether none of the models answers a region.
   *
   * @param region code of the region
   * @return true when their regions are known, and it is none of them
   */
  public boolean lacks(String region) {
    return judges(region) && routings(region).isEmpty();
  }

  /**
   * Tells whether requests from a region are answered in others only.
   *
   * @param region code of the region
   * @return true when a model answers it, and none in the region itself
   */
  public boolean leaves(String region) {
    return judges(region) && nearest(region) != null && nearest(region) != RoutingMode.IN_REGION;
  }

  /**
   * Tells whether requests from a region are answered anywhere in the world only.
   *
   * @param region code of the region
   * @return true when a model answers it, and none in its geography
   */
  public boolean roams(String region) {
    return judges(region) && nearest(region) == RoutingMode.GLOBAL;
  }

  /**
   * Tells whether the table says nothing about a region.
   *
   * @param region code of the region
   * @return true when no model of the approach has it among its regions
   */
  public boolean silent(String region) {
    return offered && !regions.contains(region);
  }

  /**
   * Returns the nearest ways in which the models answer a region.
   *
   * @param region code of the region
   * @return one way, or none where no model answers or its regions are not known
   */
  public List<RoutingMode> routings(String region) {
    return nearest(region) == null ? List.of() : List.of(Objects.requireNonNull(nearest(region)));
  }

  /**
   * Tells whether requests from a region reach the models through the endpoint bedrock-mantle only,
   * profiles of other regions included.
   *
   * @param region code of the region
   * @return true when a model answers there, and none through the endpoint bedrock-runtime
   */
  public boolean mantleOnly(String region) {
    return byMantle(region, false);
  }

  /**
   * Tells whether a region itself answers through the endpoint bedrock-mantle only.
   *
   * @param region code of the region
   * @return true when a model answers in it, and none through the endpoint bedrock-runtime
   */
  public boolean mantleOnlyInside(String region) {
    return byMantle(region, true);
  }

  private boolean byMantle(String region, boolean inside) {
    return models.stream().anyMatch(model -> model.mantle().contains(region))
        && models.stream().noneMatch(model -> model.hasRuntime(region, inside));
  }

  private @Nullable RoutingMode nearest(String region) {
    return models.stream()
        .map(model -> model.routing(region))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** A region of which the table knows nothing, or a model without any, is not judged. */
  private boolean judges(String region) {
    return offered
        && !models.isEmpty()
        && regions.contains(region)
        && models.stream().allMatch(FoundationModel::placed);
  }

  /**
   * Names the regions in which a model answers itself.
   *
   * @return at most five codes, in words
   */
  public String inRegions() {
    return few(
        models.stream().flatMap(model -> model.inRegion().stream()).distinct().sorted().toList());
  }

  /**
   * Names the models.
   *
   * @return at most five names, in words
   */
  public String names() {
    return few(models.stream().map(FoundationModel::name).distinct().toList());
  }

  /**
   * Tells whether it is about models of some names.
   *
   * @param beginnings how the names begin
   * @return true when one of the models has such a name
   */
  public boolean anyNamed(String... beginnings) {
    return models.stream().anyMatch(model -> begins(model, beginnings));
  }

  /**
   * Tells whether it is about models of some names only.
   *
   * @param beginnings how the names begin
   * @return true when there are models, and all of them have such names
   */
  public boolean allNamed(String... beginnings) {
    return !models.isEmpty() && models.stream().allMatch(model -> begins(model, beginnings));
  }

  private static boolean begins(FoundationModel model, String... beginnings) {
    return Arrays.stream(beginnings).anyMatch(model.name()::startsWith);
  }

  static String few(List<String> words) {
    int more = words.size() - MOST;
    return words.isEmpty()
        ? "none"
        : words.stream().limit(MOST).collect(Collectors.joining(", "))
            + (more > 0 ? " and " + more + " more" : "");
  }
}
