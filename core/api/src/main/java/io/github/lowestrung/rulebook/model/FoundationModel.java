package io.github.lowestrung.rulebook.model;

import io.github.lowestrung.rulebook.row.Certainty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foundation model that an approach offers, and the regions from which it answers. A row of a
 * rulebook's table.
 *
 * @param approach id of the approach
 * @param id what the provider's API calls the model
 * @param name its name for people, without its maker
 * @param provider who made it
 * @param inputs what it takes: text, image, video, speech, audio
 * @param outputs what it answers with: text, image, video, speech, embedding, ranking
 * @param launched first day; null where not known
 * @param legacy first day on which new customers are refused; null where there is none
 * @param ended first day on which it no longer answers; null where none is known
 * @param weights whether customers can have its weights; null where not known
 * @param inRegion regions that answer themselves
 * @param mantle those of {@code inRegion} that do so through the endpoint bedrock-mantle only
 * @param geography regions from which a region of the same geography answers
 * @param global regions from which any region answers
 * @param mark how firmly this is known
 * @param source the source of this fact
 * @param asOf day on which the row was checked
 */
public record FoundationModel(
    String approach,
    String id,
    String name,
    String provider,
    List<String> inputs,
    List<String> outputs,
    @Nullable LocalDate launched,
    @Nullable LocalDate legacy,
    @Nullable LocalDate ended,
    @Nullable Weights weights,
    List<String> inRegion,
    List<String> mantle,
    List<String> geography,
    List<String> global,
    Certainty mark,
    String source,
    LocalDate asOf)
    implements ModelRow {

  /** Keeps copies of the lists; none when they are left out. */
  public FoundationModel {
    inputs = inputs == null ? List.of() : List.copyOf(inputs);
    outputs = outputs == null ? List.of() : List.copyOf(outputs);
    inRegion = inRegion == null ? List.of() : List.copyOf(inRegion);
    mantle = mantle == null ? List.of() : List.copyOf(mantle);
    geography = geography == null ? List.of() : List.copyOf(geography);
    global = global == null ? List.of() : List.copyOf(global);
  }

  /**
   * Tells whether it is there on a day: not before it was launched, nor when it has ended.
   *
   * @param date the day
   * @return true when it is; where no day of its launch is known, only its end counts
   */
  public boolean lives(LocalDate date) {
    return !comesAfter(date) && (ended == null || date.isBefore(ended));
  }

  /**
   * Says when it ends.
   *
   * @return a clause without its subject
   */
  public String ending() {
    return ended == null ? "has no day of its end yet" : "ends on " + ended;
  }

  /** Tells whether requests from a region reach it through the endpoint bedrock-runtime. */
  boolean hasRuntime(String region, boolean inside) {
    return (inRegion.contains(region) && !mantle.contains(region)) || (!inside && leaves(region));
  }

  private boolean leaves(String region) {
    return geography.contains(region) || global.contains(region);
  }

  boolean isLegacy(LocalDate date) {
    return legacy != null && !legacy.isAfter(date);
  }

  boolean comesAfter(LocalDate date) {
    return launched != null && launched.isAfter(date);
  }

  /** Returns the nearest way in which it answers a region; null when it does not. */
  @Nullable RoutingMode routing(String region) {
    return inRegion.contains(region)
        ? RoutingMode.IN_REGION
        : geography.contains(region)
            ? RoutingMode.GEOGRAPHY
            : global.contains(region) ? RoutingMode.GLOBAL : null;
  }

  boolean placed() {
    return !inRegion.isEmpty() || !geography.isEmpty() || !global.isEmpty();
  }
}
