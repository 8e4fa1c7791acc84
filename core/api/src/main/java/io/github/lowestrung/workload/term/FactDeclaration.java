package io.github.lowestrung.workload.term;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a rulebook adds to workload documents: a row of its {@code facts.yaml}. Immutable.
 *
 * @param path where it stands in documents: a group of the rulebook's own and a name, such as
 *     {@code acme.dataClass}
 * @param type what it holds; a text where it is left out beside values
 * @param values the only texts that it takes; empty when any will do
 * @param unit what a number counts, such as {@code months}; null when its meaning says so
 * @param meaning what it is, in one clause
 * @param question how a person is asked for it; null when the meaning will do
 */
public record FactDeclaration(
    String path,
    FactType type,
    List<String> values,
    @Nullable String unit,
    String meaning,
    @Nullable String question) {

  private static final Pattern PATH = Pattern.compile("[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*");
  private static final Pattern NO_TEXT =
      Pattern.compile("true|false|null|~|[-+]?[.0-9][-0-9._,:eE+]*");

  /** Takes what a file states; nothing is refused before {@link #flaws} is asked. */
  public FactDeclaration(
      @JsonProperty("path") @Nullable String path,
      @JsonProperty("type") @Nullable FactType type,
      @JsonProperty("values") @Nullable List<String> values,
      @JsonProperty("unit") @Nullable String unit,
      @JsonProperty("meaning") @Nullable String meaning,
      @JsonProperty("question") @Nullable String question) {
    this.path = path == null ? "" : path;
    this.values = values == null ? List.of() : List.copyOf(values);
    this.type = type == null ? FactType.TEXT : type;
    this.unit = unit;
    this.meaning = meaning == null ? "" : meaning;
    this.question = question;
  }

  /** Describes a fact of which nothing is known but its type. */
  public static FactDeclaration undeclared(String path, FactType type) {
    return new FactDeclaration(path, type, null, null, path, null);
  }

  /**
   * Returns what is wrong with the declaration.
   *
   * @param taken the names at the top of a document that are not free
   * @return sentences, each with a remedy; none where it is right
   */
  public List<String> flaws(Collection<String> taken) {
    List<String> flaws = new ArrayList<>();
    if (!PATH.matcher(path).matches()) {
      flaws.add(
          "The path (%s) is not a group and a name in camel case. Maybe write one such as (acme.dataClass)."
              .formatted(path));
    } else if (taken.contains(path.substring(0, path.indexOf('.')))) {
      flaws.add(
          "The group of (%s) belongs to the library. Maybe take a group of your own, such as (acme.%s)."
              .formatted(path, path.substring(path.indexOf('.') + 1)));
    }
    if (meaning.isBlank()) {
      flaws.add(
          "The fact (%s) has no meaning, which reports and the schema show. Maybe add one, such as (meaning: how far the data is classified)."
              .formatted(path));
    }
    if (!values.isEmpty() && type != FactType.TEXT && type != FactType.LIST) {
      flaws.add(
          "The fact (%s) is a %s and lists values. Maybe it is of the type (text)."
              .formatted(path, type.term()));
    }
    if (unit != null && type != FactType.NUMBER) {
      flaws.add(
          "The fact (%s) is a %s and has a unit. Maybe it is of the type (number)."
              .formatted(path, type.term()));
    }
    values.stream().flatMap(this::flaw).forEach(flaws::add);
    if (new HashSet<>(values).size() < values.size()) {
      flaws.add("The fact (%s) lists a value twice. Maybe remove one.".formatted(path));
    }
    return List.copyOf(flaws);
  }

  private Stream<String> flaw(String value) {
    return value.isBlank() || !value.equals(value.strip()) || NO_TEXT.matcher(value).matches()
        ? Stream.of(
            "The value (%s) of (%s) would not be read as a text from documents. Maybe write a word, such as (level-1)."
                .formatted(value, path))
        : Stream.empty();
  }
}
