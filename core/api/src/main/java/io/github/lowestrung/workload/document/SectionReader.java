package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.problem.ProblemCollector;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a workload document into facts, by path, and reports unknown ones.
 *
 * @param vocabulary the fields that there are
 * @param values reads a value
 * @param problemCollector takes what is wrong
 */
record SectionReader(Vocabulary vocabulary, FieldReader values, ProblemCollector problemCollector) {

  /** Reads what a document says of a field. */
  @FunctionalInterface
  interface FieldReader {

    /** Returns what was read; null when it does not fit, which is reported. */
    @Nullable Object read(Field field, String path, DocumentNode node);
  }

  /**
   * Reads the facts of one workload.
   *
   * @param node the workload
   * @param prefix what its paths begin with in error messages
   * @param names the names that may stand at its top
   */
  Map<String, DocumentField> read(DocumentNode node, String prefix, Collection<String> names) {
    Map<String, DocumentField> facts = new LinkedHashMap<>();
    node.map()
        .forEach(
            (name, value) -> {
              if (!names.contains(name)) {
                unknown(prefix + Display.cut(name), name, node.key(name), names);
              } else if (!vocabulary.fields(name).isEmpty()) {
                section(name, value, prefix, facts);
              } else {
                Vocabulary.text(name).ifPresent(field -> put(field, value, prefix, facts));
              }
            });
    return facts;
  }

  private void section(
      String group, DocumentNode node, String prefix, Map<String, DocumentField> facts) {
    List<Field> fields = vocabulary.fields(group);
    if (fields.get(0).path().equals(group)) {
      put(fields.get(0), node, prefix, facts);
    } else if (!node.isMap()) {
      String expected = "a group of fields";
      problemCollector.report(
          prefix + group, node, node.value() == null ? ValueReader.leaveOut(expected) : expected);
    } else {
      node.map()
          .forEach(
              (name, value) -> {
                Optional<Field> field = vocabulary.field(group + "." + name);
                if (field.isPresent()) {
                  put(field.get(), value, prefix, facts);
                } else {
                  String path = prefix + group + "." + Display.cut(name);
                  List<String> names = fields.stream().map(Field::name).toList();
                  unknown(path, name, node.key(name), names);
                }
              });
    }
  }

  private void put(
      Field field, DocumentNode node, String prefix, Map<String, DocumentField> facts) {
    Object value = values.read(field, prefix + field.path(), node);
    facts.put(field.path(), new DocumentField(field, value, node));
  }

  private void unknown(String path, String name, DocumentNode key, Collection<String> known) {
    Optional<String> elsewhere = problemCollector.isFull() ? Optional.empty() : elsewhere(name);
    unknown(path, name, key, known, elsewhere);
  }

  private Optional<String> elsewhere(String name) {
    return vocabulary.fields().stream()
        .filter(field -> field.name().equals(name))
        .map(Field::path)
        .findFirst();
  }

  /** Reports a field that is none of those known, and where else there is one of its name. */
  void unknown(
      String path,
      String name,
      DocumentNode key,
      Collection<String> known,
      Optional<String> elsewhere) {
    String called = "a known field";
    WordSuggestion wordSuggestion =
        problemCollector.isFull()
            ? WordSuggestion.unread(called)
            : WordSuggestion.among(known, called, name);
    problemCollector.report(
        path,
        key,
        "the unknown field '" + Display.cut(name) + "'",
        wordSuggestion.expected(),
        elsewhere.orElse(wordSuggestion.nearest()));
  }
}
