package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.OwnFact;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.term.PlainNumber;
import io.github.lowestrung.workload.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes workloads in the form of workload documents. */
public final class WorkloadWriter {

  private WorkloadWriter() {}

  /**
   * Returns a workload or pipeline in the form of its document: what is not known is left out, and
   * each stage has all of its facts.
   *
   * @param subject the workload or pipeline
   * @return maps, lists, texts, numbers and flags, in the order of the vocabulary
   */
  public static Map<String, Object> toMap(Subject subject) {
    Objects.requireNonNull(subject, "subject");
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "id", subject.id());
    put(map, "title", subject.title());
    put(map, "description", subject.description());
    if (subject instanceof Workload workload) {
      workload.facts().forEach(fact -> putSection(map, fact));
    } else {
      map.put("stages", subject.workloads().stream().map(WorkloadWriter::toMap).toList());
    }
    return map;
  }

  @SuppressWarnings("unchecked") // groups of fields are written here alone
  private static void putSection(Map<String, Object> map, Object fact) {
    if (fact instanceof OwnFact own) {
      int dot = own.path().indexOf('.');
      Map<String, Object> group =
          (Map<String, Object>)
              map.computeIfAbsent(own.path().substring(0, dot), name -> new LinkedHashMap<>());
      put(group, own.path().substring(dot + 1), plain(own.value()));
      return;
    }
    Section section = Vocabulary.LIBRARY.sectionOf(fact.getClass()).orElseThrow();
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Field field : section.fields()) {
      put(fields, field.name(), plain(field.of(fact)));
    }
    if (section.bare()) {
      Object only = fields.values().iterator().next();
      boolean one = fact instanceof Tasks tasks && tasks.single();
      map.put(section.name(), one ? ((List<?>) only).get(0) : only);
    } else {
      map.put(section.name(), fields);
    }
  }

  /**
   * Returns the document of a workload or pipeline: what is not known is left out.
   *
   * @param subject the workload or pipeline
   * @return YAML, ending with a line break
   */
  public static String toYaml(Subject subject) {
    return YamlWriter.write(toMap(subject));
  }

  /**
   * Returns a document in which one fact is stated, stated differently or withdrawn.
   *
   * @param document the document, which stays as it is
   * @param path document path of the fact
   * @param value its value; null when it is withdrawn
   * @return the changed document; it has not been checked
   */
  public static Map<String, Object> change(
      Map<String, Object> document, String path, @Nullable Object value) {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(path, "path");
    Map<String, Object> changed = new LinkedHashMap<>(document);
    int dot = path.indexOf('.');
    if (dot < 0) {
      putOrRemove(changed, path, value);
      return changed;
    }
    Map<String, Object> section = new LinkedHashMap<>();
    if (document.get(path.substring(0, dot)) instanceof Map<?, ?> stated) {
      stated.forEach((name, fact) -> section.put((String) name, fact));
    }
    putOrRemove(section, path.substring(dot + 1), value);
    changed.put(path.substring(0, dot), section);
    return changed;
  }

  /**
   * Turns a value of a field into the form that documents have.
   *
   * @param value a term, text, number, flag, list of these, or null
   * @return a text, number, flag, list of texts, or null
   */
  public static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Term term) {
      return term.term();
    }
    if (value instanceof Double number) {
      return PlainNumber.of(number);
    }
    if (!(value instanceof List<?> list)) {
      return value;
    }
    List<@Nullable Object> all = new ArrayList<>(list.size());
    list.forEach(one -> all.add(plain(one)));
    return Collections.unmodifiableList(all);
  }

  private static void putOrRemove(Map<String, Object> map, String name, @Nullable Object value) {
    if (value == null) {
      map.remove(name);
    } else {
      map.put(name, value);
    }
  }

  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value);
    }
  }
}
