package io.github.lowestrung.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.AdvisorBuilder;
import io.github.lowestrung.Attribution;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.RulebookChoice;
import io.github.lowestrung.consultation.Consultation;
import io.github.lowestrung.consultation.Reply;
import io.github.lowestrung.coverage.CoverageMeter;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.decision.PipelineDecision;
import io.github.lowestrung.decision.SubjectDecision;
import io.github.lowestrung.explain.Explanation;
import io.github.lowestrung.explain.FactChange;
import io.github.lowestrung.explain.SearchOptions;
import io.github.lowestrung.handbook.Handbook;
import io.github.lowestrung.handbook.Scenario;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.artifact.RulebookTrust;
import io.github.lowestrung.rulebook.catalog.RuleCatalog;
import io.github.lowestrung.workload.FixedFacts;
import io.github.lowestrung.workload.Offer;
import io.github.lowestrung.workload.Pipeline;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.Task;
import io.github.lowestrung.workload.Tasks;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.document.WaiverReader;
import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.term.KnownNames;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not be null is refused at once, by the name of the parameter. */
class NullArgumentTest {

  private static final Advisor ADVISOR = Advisor.create();
  private static final Workload WORKLOAD = Workload.of(Task.OCR).id("ocr").build();
  private static final Pipeline PIPELINE = new Pipeline(null, null, null, List.of(WORKLOAD));
  private static final Decision DECISION = ADVISOR.decide(WORKLOAD);

  private static final Set<Class<?>> RESULTS =
      Set.of(Decision.class, Handbook.class, PipelineDecision.class);

  /** An object of every type that a caller calls, or passes on. */
  private static final Map<Class<?>, Object> SPECIMENS = new LinkedHashMap<>();

  static {
    specimen(Advisor.class, ADVISOR);
    specimen(AdvisorBuilder.class, Advisor.builder());
    specimen(RulebookChoice.class, Advisor.builder().choice());
    specimen(Attribution.class, Attribution.NONE);
    specimen(CoverageMeter.class, CoverageMeter.of(ADVISOR));
    specimen(Consultation.class, Consultation.about(ADVISOR, WORKLOAD));
    specimen(Decision.class, DECISION);
    specimen(Explanation.class, ADVISOR.explain(DECISION));
    specimen(KnownNames.class, KnownNames.ANY);
    specimen(Ladder.class, ADVISOR.ladder());
    specimen(Pipeline.class, PIPELINE);
    specimen(PipelineDecision.class, ADVISOR.decide(PIPELINE));
    specimen(Provenance.class, ADVISOR.provenance());
    specimen(RuleCatalog.class, ADVISOR.catalog());
    specimen(Rulebook.class, ADVISOR.rulebooks().get(0));
    specimen(RulebookTrust.class, RulebookTrust.ANY);
    specimen(Rung.class, ADVISOR.ladder().rungs().get(0));
    specimen(SearchOptions.class, SearchOptions.standard());
    specimen(Scenario.class, Scenario.of(ADVISOR).get(0));
    specimen(Subject.class, WORKLOAD);
    specimen(SubjectDecision.class, DECISION);
    specimen(Workload.class, WORKLOAD);
    specimen(Workload.Builder.class, Workload.of(Task.OCR));
    specimen(WorkloadReader.class, ADVISOR.reader());
    specimen(Class.class, Set.class);
    specimen(Clock.class, Clock.systemUTC());
    specimen(Collection.class, List.of());
    specimen(Duration.class, Duration.ofHours(1));
    specimen(List.class, List.of());
    specimen(LocalDate.class, DECISION.asOf());
    specimen(Map.class, Map.of());
    specimen(Set.class, Set.of());
    specimen(String.class, "ocr");
  }

  private static <T> void specimen(Class<T> type, T object) {
    SPECIMENS.put(type, object);
  }

  /** Besides these: types that are only created, or have nothing but static methods. */
  static Stream<Class<?>> entries() {
    return Stream.concat(
        Stream.of(
            DecisionRequest.class,
            FactChange.class,
            FixedFacts.class,
            Handbook.class,
            Offer.class,
            Reply.class,
            Tasks.class,
            Vocabulary.class,
            WaiverReader.class,
            WorkloadWriter.class),
        SPECIMENS.keySet().stream()
            .filter(type -> type.getName().startsWith("io.github"))
            .filter(type -> !List.of(Rung.class, Rulebook.class, Provenance.class).contains(type)));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void null_is_refused_by_the_name_of_the_parameter(Class<?> type) throws Exception {
    List<String> others = new ArrayList<>();
    for (Executable entry : entriesOf(type)) {
      for (int i = 0; i < entry.getParameterCount(); i++) {
        Parameter parameter = entry.getParameters()[i];
        if (!mayBeNull(parameter)) {
          String said = call(entry, i);
          if (!said.equals("NullPointerException: " + parameter.getName())) {
            others.add(entry.toGenericString() + " " + parameter.getName() + ": " + said);
          }
        }
      }
    }
    assertThat(others).isEmpty();
  }

  @Test
  void an_element_that_is_null_is_refused_by_its_place() {
    assertThat(failure(() -> Workload.of(Task.OCR, Task.CLUSTERING, null))).isEqualTo("more[1]");
    assertThat(failure(() -> Workload.of(Task.OCR).offered("bedrock", null)))
        .isEqualTo("approaches[1]");
    assertThat(failure(() -> new Pipeline(null, null, null, Arrays.asList(WORKLOAD, null))))
        .isEqualTo("stages[1]");
    assertThat(
            failure(
                () ->
                    Workload.of(Task.OCR)
                        .data(data -> data.languages(Arrays.asList("en", null)))
                        .build()))
        .isEqualTo("languages[1]");
  }

  private static String failure(Runnable call) {
    try {
      call.run();
      return "nothing";
    } catch (NullPointerException e) {
      return e.getMessage();
    }
  }

  private static List<Executable> entriesOf(Class<?> type) {
    List<Executable> entries = new ArrayList<>(List.of(type.getConstructors()));
    if (RESULTS.contains(type)) {
      entries.clear(); // no caller makes them
    }
    for (Method method : type.getDeclaredMethods()) {
      boolean callable = Modifier.isStatic(method.getModifiers()) || SPECIMENS.containsKey(type);
      if (Modifier.isPublic(method.getModifiers())
          && callable
          && !method.isSynthetic()
          && !method.getName().equals("equals")) {
        entries.add(method);
      }
    }
    return entries;
  }

  private static boolean mayBeNull(Parameter parameter) {
    return parameter.getType().isPrimitive()
        || parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static String call(Executable entry, int missing) throws ReflectiveOperationException {
    Object[] arguments = new Object[entry.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = i == missing ? null : argument(entry.getParameterTypes()[i]);
    }
    try {
      entry.setAccessible(true); // implementations of public interfaces are not public
      Object object = SPECIMENS.get(entry.getDeclaringClass());
      Object made =
          entry instanceof Method method
              ? method.invoke(object, arguments)
              : ((Constructor<?>) entry).newInstance(arguments);
      return "returned " + (made == null ? "nothing" : made.getClass());
    } catch (InvocationTargetException e) {
      return e.getCause().getClass().getSimpleName() + ": " + e.getCause().getMessage();
    }
  }

  private static @Nullable Object argument(Class<?> type) {
    if (type == boolean.class) {
      return true;
    }
    if (type.isPrimitive()) {
      return Array.get(Array.newInstance(type, 1), 0);
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (SPECIMENS.containsKey(type) || !type.isInterface()) {
      return SPECIMENS.get(type);
    }
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> null);
  }
}
