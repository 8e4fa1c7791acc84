package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.github.lowestrung.workload.term.Term;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every section and field of a workload document, read from the records of this package. Reader,
 * validation, JSON Schema and evidence follow from it, so that a field is declared in one place.
 */
public final class Vocabulary {

  private static final List<Field> TEXTS = VocabularyReader.texts();
  private static final Map<String, Section> SECTIONS = VocabularyReader.sections();
  private static final List<Field> FIELDS =
      SECTIONS.values().stream().flatMap(section -> section.fields().stream()).toList();
  private static final Map<Class<?>, Section> BY_TYPE =
      SECTIONS.values().stream().collect(Collectors.toMap(Section::type, section -> section));
  private static final Map<String, Field> BY_PATH =
      FIELDS.stream().collect(Collectors.toMap(Field::path, field -> field));

  private Vocabulary() {}

  /**
   * Returns the texts that stand beside the sections, in their order.
   *
   * @return id, title and description
   */
  public static List<Field> texts() {
    return TEXTS;
  }

  /** Finds a text that stands beside the sections. */
  public static Optional<Field> text(String name) {
    Objects.requireNonNull(name, "name");
    return TEXTS.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Returns every name that may stand at the top of a workload, in order. */
  public static Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    TEXTS.forEach(field -> names.add(field.name()));
    names.addAll(SECTIONS.keySet());
    return names;
  }

  /**
   * Returns the sections of a document in their order, by name.
   *
   * @return the sections: all parts of a workload that are facts
   */
  public static Map<String, Section> sections() {
    return SECTIONS;
  }

  /**
   * Returns the fields of all sections in their order.
   *
   * @return the fields; each at its {@link Field#index()}
   */
  public static List<Field> fields() {
    return FIELDS;
  }

  /**
   * Finds a field of a section.
   *
   * @param path its document path, such as {@code data.sizeGb}
   * @return the field, or empty when there is none
   */
  public static Optional<Field> field(String path) {
    Objects.requireNonNull(path, "path");
    return Optional.ofNullable(BY_PATH.get(path));
  }

  /**
   * Finds the section that a record holds.
   *
   * @param type the class of a fact
   * @return the section, or empty when the class is no part of a workload document
   */
  public static Optional<Section> sectionOf(Class<?> type) {
    Objects.requireNonNull(type, "type");
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /** Picks out the named fields of a fact that are null, by document path. */
  static List<String> missing(Record fact, String... names) {
    Section section = sectionOf(fact.getClass()).orElseThrow();
    return Arrays.stream(names)
        .map(name -> section.field(name).orElseThrow())
        .filter(field -> field.of(fact) == null)
        .map(Field::path)
        .toList();
  }

  /**
   * A part of the document: a record whose components are its fields.
   *
   * @param name its name in the document
   * @param type the record
   * @param bare true when the one field stands under the section's name itself
   * @param fields the fields in order
   */
  public record Section(
      String name, Class<? extends Record> type, boolean bare, List<Field> fields) {

    public Optional<Field> field(String name) {
      return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
  }

  /** What a field holds. */
  public enum FieldKind {
    /** A text. */
    TEXT,
    /** A whole number. */
    WHOLE,
    /** A number. */
    NUMBER,
    /** True or false. */
    FLAG,
    /** A word of a fixed list. */
    TERM
  }

  /**
   * A field of the document. Its path identifies it.
   *
   * @param index its place in {@link #fields()}, from 0; -1 for a text beside the sections
   * @param path its path, such as {@code data.sizeGb}
   * @param name its name in its section
   * @param kind what it holds
   * @param list true when it holds several of that kind
   * @param terms the words it may take; empty unless {@link FieldKind#TERM}
   * @param rule its meaning and limits
   * @param reader reads it from its record
   */
  public record Field(
      int index,
      String path,
      String name,
      FieldKind kind,
      boolean list,
      List<Term> terms,
      FieldDoc rule,
      Function<Object, Object> reader) {

    /**
     * Reads the field.
     *
     * @param section a record of the section that the field belongs to
     * @return the value; null when not known
     */
    public @Nullable Object of(Object section) {
      return reader.apply(section);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Field field && path.equals(field.path);
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }

    /** Returns the words that the field may take. */
    public List<String> words() {
      return terms.stream().map(Term::term).toList();
    }

    /** Returns what one value is called in error messages. */
    public String called() {
      if (!rule.expected().isEmpty()) {
        return rule.expected();
      }
      return kind == FieldKind.TEXT ? rule.names().called() : "a known word";
    }

    /**
     * Checks one value that has the right type.
     *
     * @param value the value, or one element of the list
     * @return what was expected instead; empty when the value is right
     */
    public Optional<String> objection(Object value) {
      if (value instanceof Number number) {
        double n = number.doubleValue();
        String least = rule.positive() ? "greater than 0" : "of at least 0";
        boolean fits = rule.positive() ? n > 0 : n >= 0;
        return fits && Double.isFinite(n)
            ? Optional.empty()
            : Optional.of((kind == FieldKind.WHOLE ? "a whole number " : "a number ") + least);
      }
      if (value instanceof String text) {
        if (text.isBlank()) {
          return Optional.of(rule.pattern().isEmpty() ? "a text that is not empty" : called());
        }
        return rule.pattern().isEmpty() || Pattern.matches(rule.pattern(), text)
            ? Optional.empty()
            : Optional.of(called());
      }
      return Optional.empty();
    }
  }
}
