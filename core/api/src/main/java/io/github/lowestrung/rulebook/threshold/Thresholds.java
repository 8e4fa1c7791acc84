package io.github.lowestrung.rulebook.threshold;

import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.Threshold;
import io.github.lowestrung.workload.term.NameSuggestion;
import io.github.lowestrung.workload.term.PlainNumber;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The parameters of all rulebooks in use, and the numbers in effect. Immutable and thread-safe. */
public final class Thresholds {

  private final Map<String, PublishedParameter> published = new LinkedHashMap<>();
  private final Map<String, Threshold> holding = new LinkedHashMap<>();

  private record PublishedParameter(Parameter parameter, String rulebook) {}

  /**
   * What a rulebook says about parameters.
   *
   * @param rulebook its id
   * @param parameters those that it publishes
   * @param tightenings those that it tightens
   */
  public record RulebookThresholds(
      String rulebook, List<Parameter> parameters, List<TighterThreshold> tightenings) {

    /** Keeps copies of the lists. */
    public RulebookThresholds {
      parameters = List.copyOf(parameters);
      tightenings = List.copyOf(tightenings);
    }
  }

  /**
   * Joins what rulebooks say. Of several tightenings the tightest holds.
   *
   * @param books what each says, by id
   * @throws io.github.lowestrung.rulebook.RulebookException when a parameter is published twice, a
   *     tightening is not tighter, or about a parameter that no rulebook publishes
   */
  public Thresholds(Collection<RulebookThresholds> books) {
    Objects.requireNonNull(books, "books");
    for (RulebookThresholds book : books) {
      book.parameters().forEach(parameter -> publish(parameter, book.rulebook()));
    }
    for (RulebookThresholds book : books) {
      book.tightenings().forEach(tighterThreshold -> tighten(tighterThreshold, book.rulebook()));
    }
  }

  private void publish(Parameter parameter, String rulebook) {
    if (parameter.name() == null || parameter.tighter() == null || parameter.says() == null) {
      throw new RulebookException(
          ("A parameter of parameters.yaml of %s has no name, tighter or says: %s. Maybe the"
                  + " field is missing or misspelt.")
              .formatted(rulebook, parameter));
    }
    PublishedParameter other =
        published.put(parameter.name(), new PublishedParameter(parameter, rulebook));
    if (other != null) {
      throw new RulebookException(
          ("Two rulebooks publish the parameter (%s): %s and %s, both in parameters.yaml. Maybe"
                  + " yours is a tightening, which stands in tightenings.yaml.")
              .formatted(parameter.name(), other.rulebook(), rulebook));
    }
    holding.put(parameter.name(), new Threshold(parameter.name(), parameter.value(), ""));
  }

  private void tighten(TighterThreshold tighterThreshold, String rulebook) {
    String name = tighterThreshold.parameter();
    PublishedParameter about = published.get(name);
    if (about == null) {
      throw new RulebookException(
          ("The file tightenings.yaml of %s is about the parameter (%s), which no rulebook"
                  + " publishes. %s")
              .formatted(rulebook, name, meant(name)));
    }
    if (tighterThreshold.reason() == null || tighterThreshold.source() == null) {
      throw new RulebookException(
          ("The tightening of (%s) in tightenings.yaml of %s has no reason or no source. Maybe"
                  + " the field is missing or misspelt.")
              .formatted(name, rulebook));
    }
    Parameter parameter = about.parameter();
    if (!parameter.isTighter(tighterThreshold.value(), parameter.value())) {
      throw new RulebookException(
          ("The file tightenings.yaml of %s sets (%s) to (%s), which is not tighter than the (%s)"
                      + " in parameters.yaml of %s: only ")
                  .formatted(
                      rulebook,
                      name,
                      PlainNumber.text(tighterThreshold.value()),
                      PlainNumber.text(parameter.value()),
                      about.rulebook())
              + parameter.tighter().term()
              + " numbers are. Maybe a waiver is meant.");
    }
    if (parameter.isTighter(
        tighterThreshold.value(), Objects.requireNonNull(holding.get(name)).value())) {
      holding.put(
          name,
          new Threshold(
              name,
              tighterThreshold.value(),
              " (tightened from %s by %s, %s)"
                  .formatted(
                      PlainNumber.text(parameter.value()), rulebook, tighterThreshold.source())));
    }
  }

  /**
   * Returns the numbers in effect.
   *
   * @return one for each parameter
   */
  public List<Threshold> all() {
    return List.copyOf(holding.values());
  }

  /**
   * Returns what was published.
   *
   * @return the parameters, by rulebook and row
   */
  public List<Parameter> parameters() {
    return published.values().stream().map(PublishedParameter::parameter).toList();
  }

  /**
   * Finds the number in effect.
   *
   * @param name name of a parameter
   * @return the threshold, or empty when no rulebook publishes it
   */
  public Optional<Threshold> find(String name) {
    return Optional.ofNullable(holding.get(name));
  }

  /**
   * Suggests what an unknown name of a parameter may mean.
   *
   * @param name the name
   * @return a sentence that begins with Maybe
   */
  public String meant(String name) {
    return NameSuggestion.of(name, published.keySet())
        .advice("Maybe one of these is meant: " + published.keySet() + ".");
  }
}
