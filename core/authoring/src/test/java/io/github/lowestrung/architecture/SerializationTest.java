package io.github.lowestrung.architecture;

import static io.github.lowestrung.architecture.PackageGraph.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.github.lowestrung.Advisor;
import io.github.lowestrung.DecisionException;
import io.github.lowestrung.ExpiredWaiverException;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.authoring.source.DrlFile;
import io.github.lowestrung.authoring.source.UnreadableTableException;
import io.github.lowestrung.decision.Decision;
import io.github.lowestrung.explain.ExplanationResult;
import io.github.lowestrung.review.Check;
import io.github.lowestrung.rulebook.RefusedRulesException;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.UnknownApproachException;
import io.github.lowestrung.workload.Subject;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Exceptions are serializable, with all that they say. Subjects and decisions are not. */
@AnalyzeClasses(
    packages = ROOT,
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoRules.class})
class SerializationTest {

  private static final byte[] NO_TABLE =
      """
      RuleSet,com.acme.rules
      RuleTable files
      CONDITION,ACTION
      Dataset( sizeGb > $param ),
      ,"exclude(kcontext, ""$param"");"
      GB,Approach
      5,bedrock
      """
          .getBytes(StandardCharsets.UTF_8);

  private static final List<RuntimeException> EXCEPTIONS =
      List.of(
          new DecisionException("it loops", new IllegalStateException("too long")),
          new ExpiredWaiverException("it has expired"),
          new InvalidWorkloadException(
              List.of(new Problem("data.sizeGb", 1, 2, "-1", "a number", "data.rows"))),
          new LedgerException("it is locked"),
          new RefusedRulesException(
              List.of(new RefusedRulesException.Refusal(Check.UNKNOWN_FACT, "X-01", "wrong"))),
          new RulebookException("it is missing"),
          Assertions.catchThrowableOfType(
              UnknownApproachException.class, () -> Advisor.create().ladder().approach("rocket")),
          Assertions.catchThrowableOfType(
              UnreadableTableException.class,
              () -> DrlFile.of("files.drl.csv", Path.of("files.drl.csv"), NO_TABLE)));

  @ArchTest
  static void every_public_exception_is_tried(JavaClasses classes) {
    assertThat(
            classes.stream()
                .filter(type -> type.isAssignableTo(Throwable.class))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getPackageName().startsWith(ROOT + ".cli"))
                .map(JavaClass::getName))
        .containsExactlyInAnyOrderElementsOf(
            EXCEPTIONS.stream().map(e -> e.getClass().getName()).toList());
  }

  @Test
  void exceptions_keep_what_they_say() throws Exception {
    for (RuntimeException before : EXCEPTIONS) {
      assertThat(copy(before)).usingRecursiveComparison().isEqualTo(before);
    }
    InvalidWorkloadException invalid = (InvalidWorkloadException) copy(EXCEPTIONS.get(2));
    assertThat(invalid.problems()).extracting(Problem::nearest).containsExactly("data.rows");
  }

  @ArchTest
  static void subjects_and_results_travel_as_documents_only(JavaClasses classes) {
    List<String> serializable = new ArrayList<>();
    for (JavaClass type : classes) {
      boolean document =
          type.isAssignableTo(Subject.class)
              || type.isAssignableTo(ExplanationResult.class)
              || (type.getPackageName().equals(Decision.class.getPackageName()) && type.isRecord());
      if (document && type.isAssignableTo(Serializable.class)) {
        serializable.add(type.getName());
      }
    }
    assertThat(serializable).isEmpty();
  }

  private static Object copy(Object before) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(before);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
