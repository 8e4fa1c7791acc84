package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FactDeclaration;
import io.github.lowestrung.workload.term.FactType;
import io.github.lowestrung.workload.term.FieldRule;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.term.PlainId;
import io.github.lowestrung.workload.term.PlainNumber;
import io.github.lowestrung.workload.term.Term;
import io.github.lowestrung.workload.term.WholeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every section and field of a workload document: those of the library, read from the records of
 * this package, and those that rulebooks declare. Reader, validation, JSON Schema and evidence
 * follow from it, so that a field is declared in one place. Immutable and thread-safe.
 */
public final class Vocabulary {

  /** The facts that the library itself knows. */
  public static final Vocabulary LIBRARY = new Vocabulary(VocabularyReader.sections());

  /** Names at the top of documents that are no facts. */
  private static final List<String> RESERVED = List.of("stages", "waivers", "masking");

  private static final List<Field> TEXTS = VocabularyReader.texts();

  private final Map<String, Section> sections;
  private final List<Field> fields;
  private final Map<Class<?>, Section> byType = new HashMap<>();
  private final Map<String, Field> byPath = new HashMap<>();
  private final Map<String, List<Field>> byName = new LinkedHashMap<>();
  private final List<Section> byField = new ArrayList<>();

  private Vocabulary(Collection<Section> all) {
    Map<String, Section> byTitle = new LinkedHashMap<>();
    for (Section section : all) {
      byTitle.put(section.name(), section);
      byType.putIfAbsent(section.type(), section);
      for (Field field : section.fields()) {
        byPath.put(field.path(), field);
        byField.add(section);
        byName.computeIfAbsent(field.group(), group -> new ArrayList<>()).add(field);
      }
    }
    sections = Collections.unmodifiableMap(byTitle);
    fields = all.stream().flatMap(section -> section.fields().stream()).toList();
  }

  /**
   * Returns the facts of the library and those that rulebooks declare.
   *
   * @param own the declarations, in any order
   * @return a vocabulary in which declared facts follow those of the library, by path
   */
  public static Vocabulary with(Collection<FactDeclaration> own) {
    Objects.requireNonNull(own, "own");
    if (own.isEmpty()) {
      return LIBRARY;
    }
    List<Section> all = new ArrayList<>(LIBRARY.sections.values());
    own.stream()
        .sorted(Comparator.comparing(FactDeclaration::path))
        .forEach(
            fact ->
                all.add(
                    VocabularyReader.section(
                        fact,
                        all.size(),
                        LIBRARY.fields.size() + all.size() - LIBRARY.sections.size())));
    return new Vocabulary(all);
  }

  /**
   * Returns the facts of the library and those that the rulebooks in use declare.
   *
   * @param known what the rulebooks know
   * @return the vocabulary; where any fact is taken, that of the library
   */
  public static Vocabulary of(KnownNames known) {
    Objects.requireNonNull(known, "known");
    return known.facts() == null ? LIBRARY : with(known.facts());
  }

  /**
   * Returns what is wrong with a fact that a rulebook declares.
   *
   * @param fact the declaration
   * @return sentences, each with a remedy; none where it is right
   */
  public static List<String> flaws(FactDeclaration fact) {
    Objects.requireNonNull(fact, "fact");
    Set<String> taken = LIBRARY.names();
    taken.addAll(RESERVED);
    return fact.flaws(taken);
  }

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
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    TEXTS.forEach(field -> names.add(field.name()));
    names.addAll(byName.keySet());
    return names;
  }

  /**
   * Returns the sections of a document in their order, by name.
   *
   * @return the sections: all parts of a workload that are facts; each fact of a rulebook is a
   *     section of its own, named by its path
   */
  public Map<String, Section> sections() {
    return sections;
  }

  /**
   * Returns the fields of all sections in their order.
   *
   * @return the fields; each at its {@link Field#index()}
   */
  public List<Field> fields() {
    return fields;
  }

  /**
   * Returns the fields that stand under a name at the top of a workload.
   *
   * @param name the name, such as {@code data}
   * @return the fields in their order; none where no field stands there
   */
  public List<Field> fields(String name) {
    Objects.requireNonNull(name, "name");
    return byName.getOrDefault(name, List.of());
  }

  /**
   * Finds a field of a section.
   *
   * @param path its document path, such as {@code data.sizeGb}
   * @return the field, or empty when there is none
   */
  public Optional<Field> field(String path) {
    Objects.requireNonNull(path, "path");
    return Optional.ofNullable(byPath.get(path));
  }

  /**
   * Finds the section that a record of the library holds.
   *
   * @param type the class of a fact
   * @return the section, or empty when the class is no part of a workload document, or is that of
   *     the facts that rulebooks declare
   */
  public Optional<Section> sectionOf(Class<?> type) {
    Objects.requireNonNull(type, "type");
    return type == OwnFact.class ? Optional.empty() : Optional.ofNullable(byType.get(type));
  }

  /**
   * Returns the section that has a field.
   *
   * @param field a field of this vocabulary, none of the texts beside the sections
   * @return the section
   */
  public Section sectionOf(Field field) {
    Objects.requireNonNull(field, "field");
    return byField.get(field.index());
  }

  /**
   * Finds the section that a fact is.
   *
   * @param fact a fact of a workload
   * @return the section, or empty when it is none of these
   */
  public Optional<Section> sectionOf(Object fact) {
    Objects.requireNonNull(fact, "fact");
    return fact instanceof OwnFact own
        ? Optional.ofNullable(sections.get(own.path()))
        : sectionOf(fact.getClass());
  }

  /**
   * Returns what tells a fact of a workload from its others.
   *
   * @param fact a fact
   * @return the path of a fact that a rulebook declares, otherwise the fact's class
   */
  public static Object key(Object fact) {
    Objects.requireNonNull(fact, "fact");
    return fact instanceof OwnFact own ? own.path() : fact.getClass();
  }

  /** Picks out the named fields of a fact that are null, by document path. */
  static List<String> missing(Record fact, String... names) {
    Section section = LIBRARY.sectionOf(fact.getClass()).orElseThrow();
    return Arrays.stream(names)
        .map(name -> section.field(name).orElseThrow())
        .filter(field -> field.of(fact) == null)
        .map(Field::path)
        .toList();
  }

  /**
   * A part of the document: a record whose components are its fields.
   *
   * @param index its place in {@link #sections()}, from 0
   * @param name its name in the document
   * @param type the record
   * @param bare true when the one field stands under the section's name itself
   * @param fields the fields in order
   */
  public record Section(
      int index, String name, Class<? extends Record> type, boolean bare, List<Field> fields) {

    /**
     * Builds a fact of this section from values that were checked.
     *
     * @param values the values of the fields, in their order; null where one is not known
     */
    public Record create(@Nullable Object... values) {
      return type == OwnFact.class
          ? new OwnFact(name, values[0])
          : RecordFactory.create(type, values);
    }

    /** Returns the {@linkplain Vocabulary#key(Object) key} of its facts. */
    public Object key() {
      return own() ? name : type;
    }

    /** Tells whether a rulebook declares it. */
    public boolean own() {
      return type == OwnFact.class;
    }

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
   * @param key the {@linkplain #key(Object) key} of the fact that holds it
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
      Object key,
      FieldKind kind,
      boolean list,
      List<Term> terms,
      FieldRule rule,
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

    /** Returns the name under which it stands at the top of a workload. */
    public String group() {
      int dot = path.indexOf('.');
      return dot < 0 ? path : path.substring(0, dot);
    }

    /** Returns what it holds, in the words by which rulebooks declare facts. */
    public FactType type() {
      if (list) {
        return FactType.LIST;
      }
      return switch (kind) {
        case TEXT, TERM -> FactType.TEXT;
        case WHOLE, NUMBER -> FactType.NUMBER;
        case FLAG -> FactType.FLAG;
      };
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
        if (kind == FieldKind.WHOLE && n > PlainNumber.MAX_WHOLE) {
          return Optional.of("a whole number of at most " + PlainNumber.MAX_WHOLE);
        }
        return fits && Double.isFinite(n)
            ? Optional.empty()
            : Optional.of((kind == FieldKind.WHOLE ? "a whole number " : "a number ") + least);
      }
      if (value instanceof String text) {
        if (text.isBlank()) {
          return Optional.of(rule.pattern().isEmpty() ? "a text that is not empty" : called());
        }
        if (path.equals("id") && !PlainId.isPlain(text)) {
          return Optional.of(PlainId.EXPECTED);
        }
        if (!WholeText.is(text)) {
          return Optional.of(WholeText.EXPECTED);
        }
        return rule.pattern().isEmpty() || Pattern.matches(rule.pattern(), text)
            ? Optional.empty()
            : Optional.of(called());
      }
      return Optional.empty();
    }
  }
}
