package io.github.lowestrung.workload;

import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.Section;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.problem.ProblemCollector;
import io.github.lowestrung.workload.term.FactDeclaration;
import io.github.lowestrung.workload.term.FactType;
import io.github.lowestrung.workload.term.PlainId;
import io.github.lowestrung.workload.term.WholeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The checks that make a workload valid, however it is built. */
@API(status = Status.INTERNAL)
public final class WorkloadValidator {

  private WorkloadValidator() {}

  /**
   * Refuses a workload that is not valid.
   *
   * @param texts its texts in the order of the vocabulary, null where there is none
   * @param facts its sections
   */
  static void require(List<@Nullable String> texts, List<Object> facts) {
    Map<Field, Object> known = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      known.put(Vocabulary.texts().get(i), texts.get(i));
    }
    ProblemCollector problemCollector = new ProblemCollector();
    Vocabulary vocabulary = vocabulary(facts, problemCollector);
    for (Object fact : facts) {
      vocabulary
          .sectionOf(fact)
          .map(Section::fields)
          .orElse(List.of())
          .forEach(field -> known.put(field, field.of(fact)));
    }
    known.values().removeIf(Objects::isNull);
    Map<String, Object> values = new LinkedHashMap<>();
    known.forEach(
        (field, value) -> {
          values.put(field.path(), value);
          ofValue(field, value).forEach(problemCollector::report);
        });
    if (!values.containsKey("task")) {
      problemCollector.report(Problem.inMemory("task", "nothing", "at least one task", null));
    }
    Contradictions.in(values).forEach(problemCollector::report);
    problemCollector.refuse();
  }

  /** Returns the facts that there are when those of rulebooks are taken as they are stated. */
  private static Vocabulary vocabulary(List<Object> facts, ProblemCollector problemCollector) {
    List<FactDeclaration> own = new ArrayList<>();
    for (Object fact : facts) {
      if (fact instanceof OwnFact stated) {
        Object value = stated.value();
        FactType type = FactType.of(value).orElse(null);
        FactDeclaration declaration =
            FactDeclaration.undeclared(stated.path(), type == null ? FactType.TEXT : type);
        if (type == null || !Vocabulary.flaws(declaration).isEmpty()) {
          String found = value == null ? "nothing" : "a " + value.getClass().getSimpleName();
          problemCollector.report(
              Problem.inMemory(
                  stated.path(),
                  type == null ? found : "a fact of a rulebook",
                  type == null
                      ? "a text, a number, a flag or a list of texts"
                      : "the path of one, a group of its own and a name (such as acme.dataClass)",
                  null));
        } else {
          own.add(declaration);
        }
      }
    }
    return Vocabulary.with(own);
  }

  /**
   * Refuses texts and stages that do not make a pipeline.
   *
   * @param texts its texts in the order of the vocabulary, null where there is none
   */
  static void requirePipeline(List<@Nullable String> texts, List<Workload> stages) {
    Map<String, Object> ids = new LinkedHashMap<>();
    for (Workload stage : stages) {
      ids.put("stages[" + ids.size() + "].id", stage.id());
    }
    ProblemCollector problemCollector = new ProblemCollector();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      if (text != null && !WholeText.is(text)) {
        String path = Vocabulary.texts().get(i).path();
        problemCollector.report(
            Problem.inMemory(path, Display.value(text), WholeText.EXPECTED, null));
      }
    }
    ofStages(stages.size(), ids).forEach(problemCollector::report);
    problemCollector.refuse();
  }

  /**
   * Finds what is wrong with the stages of a pipeline as a whole.
   *
   * @param number how many there are
   * @param ids their ids by path, null where there is none
   */
  public static List<Problem> ofStages(int number, Map<String, @Nullable Object> ids) {
    List<Problem> problems = new ArrayList<>();
    if (number == 0) {
      problems.add(Problem.inMemory("stages", "an empty list", "at least one stage", null));
    }
    if (number > Pipeline.MAX_STAGES) {
      String most = "at most " + Pipeline.MAX_STAGES + " stages";
      problems.add(Problem.inMemory("stages", "a list of " + number + " stages", most, null));
    }
    Set<Object> seen = new HashSet<>();
    ids.forEach(
        (path, id) -> {
          if (id == null) {
            problems.add(Problem.inMemory(path, "nothing", "an id for the stage", null));
          } else if (!seen.add(PlainId.folded(id.toString()))) {
            String again = Display.value(id) + " a second time";
            problems.add(Problem.inMemory(path, again, "an id that no other stage has", null));
          }
        });
    return problems;
  }

  /**
   * Finds what is wrong with the value of one field.
   *
   * @param value a value of the field's type; a list may hold null where an element has none
   */
  public static List<Problem> ofValue(Field field, Object value) {
    List<Problem> problems = new ArrayList<>();
    if (!(value instanceof Collection<?> several)) {
      object(field, field.path(), value, problems);
      return problems;
    }
    if (several.isEmpty()) {
      boolean required = field.path().equals("task");
      String expected = required ? "at least one task" : "at least one value, or no field at all,";
      problems.add(Problem.inMemory(field.path(), "an empty list", expected, null));
    }
    Set<Object> seen = new HashSet<>();
    int index = 0;
    for (Object one : several) {
      String path = field.path() + "[" + index++ + "]";
      if (one != null && !seen.add(one)) {
        problems.add(
            Problem.inMemory(path, Display.value(one) + " a second time", "each value once", null));
      } else if (one != null) {
        object(field, path, one, problems);
      }
    }
    return problems;
  }

  private static void object(Field field, String path, Object value, List<Problem> problems) {
    field
        .objection(value)
        .map(expected -> Problem.inMemory(path, Display.value(value), expected, null))
        .ifPresent(problems::add);
  }
}
