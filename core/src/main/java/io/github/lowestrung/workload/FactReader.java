package io.github.lowestrung.workload;

import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of a workload document into facts, by path, and reports unknown ones. */
final class FactReader {

  private final FieldReader values;
  private final Problems problems;

  FactReader(FieldReader values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  /**
   * Reads the facts of one workload.
   *
   * @param node the workload
   * @param prefix what its paths begin with in error messages
   * @param names the names that may stand at its top
   */
  Map<String, Fact> read(DocumentNode node, String prefix, Collection<String> names) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    node.map()
        .forEach(
            (name, value) -> {
              if (!names.contains(name)) {
                unknown(prefix + Shown.cut(name), name, node.keys().get(name), names);
              } else if (Vocabulary.sections().containsKey(name)) {
                section(Vocabulary.sections().get(name), value, prefix, facts);
              } else {
                Vocabulary.text(name).ifPresent(field -> put(field, value, prefix, facts));
              }
            });
    return facts;
  }

  private void section(Section section, DocumentNode node, String prefix, Map<String, Fact> facts) {
    if (section.bare()) {
      put(section.fields().get(0), node, prefix, facts);
    } else if (!node.isMap()) {
      String expected = "a group of fields";
      problems.report(
          prefix + section.name(),
          node,
          node.described(),
          node.value() == null ? ValueReader.leaveOut(expected) : expected);
    } else {
      node.map()
          .forEach(
              (name, value) -> {
                Optional<Field> field = section.field(name);
                if (field.isPresent()) {
                  put(field.get(), value, prefix, facts);
                } else {
                  String path = prefix + section.name() + "." + Shown.cut(name);
                  List<String> names = section.fields().stream().map(Field::name).toList();
                  unknown(path, name, node.keys().get(name), names);
                }
              });
    }
  }

  private void put(Field field, DocumentNode node, String prefix, Map<String, Fact> facts) {
    Object value = values.read(field, prefix + field.path(), node);
    facts.put(field.path(), new Fact(field, value, node));
  }

  private void unknown(String path, String name, DocumentNode key, Collection<String> known) {
    Optional<String> elsewhere =
        Vocabulary.sections().values().stream()
            .flatMap(section -> section.field(name).stream())
            .map(Field::path)
            .findFirst();
    Guess guess = Guess.among(known, "a known field", name);
    problems.report(
        path,
        key,
        "the unknown field '" + Shown.cut(name) + "'",
        guess.expected(),
        elsewhere.orElse(guess.nearest()));
  }
}
