package io.github.lowestrung.workload.term;

import java.util.List;
import java.util.Objects;

/**
 * What a field of a workload document means, and which values it takes.
 *
 * @param meaning the meaning, in one clause
 * @param question how a person is asked for it; the meaning where nobody wrote a question
 * @param positive whether zero is refused too
 * @param pattern the regular expression that a text matches in full; empty when any will do
 * @param expected how the expected text is described in error messages; may be empty
 * @param unit what a number counts; empty when it counts what its meaning names
 * @param example an example text; empty when there is none
 * @param names what the text names
 * @param alone whether a list of one may be written as its only value
 * @param single the field of the same section that holds a single value; empty when there is none
 * @param values the only texts that it takes; empty when any will do
 */
public record FieldRule(
    String meaning,
    String question,
    boolean positive,
    String pattern,
    String expected,
    String unit,
    String example,
    NameKind names,
    boolean alone,
    String single,
    List<String> values) {

  /** Reads the rule of a field of the library. */
  public static FieldRule of(FieldDoc doc) {
    return new FieldRule(
        doc.value(),
        doc.value(),
        doc.positive(),
        doc.pattern(),
        doc.expected(),
        doc.unit(),
        doc.example(),
        doc.names(),
        doc.alone(),
        doc.single(),
        List.of());
  }

  /** Returns the rule of a field that a rulebook declares. */
  public static FieldRule of(FactDeclaration fact) {
    return new FieldRule(
        fact.meaning(),
        Objects.requireNonNullElse(fact.question(), fact.meaning()),
        false,
        "",
        fact.values().isEmpty() ? "" : "one of " + String.join(", ", fact.values()),
        Objects.requireNonNullElse(fact.unit(), ""),
        "",
        NameKind.NOTHING,
        false,
        "",
        fact.values());
  }
}
