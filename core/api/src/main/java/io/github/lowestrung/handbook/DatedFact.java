package io.github.lowestrung.handbook;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.rulebook.row.Certainty;
import io.github.lowestrung.rulebook.row.DatedRow;
import io.github.lowestrung.workload.term.Term;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A row of any table of the platform, as people read it.
 *
 * @param table the table, without the ending of its file
 * @param fields what the row says: texts and lists of texts by field, those left out are missing
 * @param mark how firmly it is known; {@code VERIFIED} for rows of a table that is verified whole
 * @param source the source
 * @param asOf day on which it was checked
 */
public record DatedFact(
    String table, Map<String, Object> fields, Certainty mark, String source, LocalDate asOf) {

  private static final Set<String> ORIGIN = Set.of("mark", "source", "asOf");

  /**
   * Returns what an advisor knows of the platform.
   *
   * @param advisor the advisor
   * @return all rows, by table
   */
  public static List<DatedFact> of(Advisor advisor) {
    PlatformTables tables = advisor.unwrap(TableSource.class).tables();
    List<DatedFact> facts = new ArrayList<>();
    new TreeMap<>(PlatformTables.FILES)
        .forEach(
            (file, type) ->
                tables.of(type).forEach(row -> facts.add(of(file.replace(".yaml", ""), row))));
    return List.copyOf(facts);
  }

  private static DatedFact of(String table, DatedRow row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Certainty mark = Certainty.VERIFIED;
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      Object value = value(row, component);
      if (value instanceof Certainty stated) {
        mark = stated;
      } else if (!ORIGIN.contains(component.getName()) && says(value)) {
        fields.put(component.getName(), plain(value));
      }
    }
    return new DatedFact(table, fields, mark, row.source(), row.asOf());
  }

  private static Object value(DatedRow row, RecordComponent component) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A row of a table cannot be read: " + row, e);
    }
  }

  private static boolean says(Object value) {
    return value != null && !value.equals(false) && !value.equals(List.of()) && !value.equals("");
  }

  private static Object plain(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(DatedFact::plain).map(Object::toString).toList();
    }
    if (value instanceof Double number && number == Math.rint(number)) {
      return String.valueOf(number.longValue());
    }
    return value instanceof Term term ? term.term() : value.toString();
  }

  /**
   * Returns the row's age.
   *
   * @param date the date on which it is asked for
   * @return days since it was checked; negative when it was checked later
   */
  public long age(LocalDate date) {
    return ChronoUnit.DAYS.between(asOf, date);
  }

  /**
   * Tells whether the row names something.
   *
   * @param field the field that may name it
   * @param name the name
   * @return true when the field is, or has, that name
   */
  public boolean names(String field, String name) {
    Object value = fields.get(field);
    return value instanceof List<?> many ? many.contains(name) : Objects.equals(value, name);
  }

  /**
   * Tells whether the row says some words.
   *
   * @param words the words, in any case
   * @return true when table, fields and source have all of them
   */
  public boolean says(List<String> words) {
    String all = (table + " " + text() + " " + source).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)));
  }

  /**
   * Returns what the row says.
   *
   * @return a line: each field with its name
   */
  public String text() {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + " " + text(field.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String text(Object value) {
    return value instanceof List<?> many
        ? many.stream().map(Object::toString).collect(Collectors.joining(", "))
        : value.toString();
  }
}
