package io.github.lowestrung;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.lowestrung.drl.ConclusionSink;
import io.github.lowestrung.drl.Conclusions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of docs/architecture.md. */
@AnalyzeClasses(packages = "io.github.lowestrung", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "io.github.lowestrung";

  @ArchTest
  static final ArchRule the_engine_stays_behind_its_wall =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".internal..")
          .and()
          .areNotAssignableTo(Conclusions.class)
          .and()
          .areNotAssignableTo(ConclusionSink.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..")
          .because("users and auditors meet our own types, whatever the engine");

  @ArchTest
  static final ArchRule facts_know_nothing_of_decisions =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".workload..")
          .should()
          .dependOnClassesThat(resideInAPackage(ROOT + "..").and(new NotIn(ROOT + ".workload")))
          .because("everything rests on the facts, and they rest on nothing");

  @ArchTest
  static final ArchRule decisions_know_nothing_of_the_engine =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".decision..", ROOT + ".rulebook..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT, ROOT + ".drl..", ROOT + ".explain..", ROOT + ".report..", ROOT + ".coverage..")
          .because("a decision must be readable long after the engine that made it");

  @ArchTest
  static final ArchRule nothing_public_imports_internal =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".internal..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".internal..")
          .because("what users see must not change with what they do not");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("io.github.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_observation_needs_micrometer =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".observation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.micrometer..", ROOT + ".observation..")
          .because("the library has to work where Micrometer is absent");

  @ArchTest
  static final ArchRule nobody_prints =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a library has no terminal");

  @ArchTest
  static void enough_classes_are_seen(JavaClasses classes) {
    assertThat(classes).hasSizeGreaterThan(80);
  }

  /** Walks the sources, because texts leave no dependency behind. */
  @Test
  void core_names_no_approach() throws IOException {
    Pattern approach =
        Pattern.compile(
            "\"(rekognition|comprehend|translate|transcribe|polly|textract|forecast|personalize"
                + "|kendra|bedrock|autopilot|jumpstart|xgboost|deepar|script-mode|byoc)[\"-]");
    List<Path> offenders;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      offenders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> approach.matcher(read(file)).find())
              .toList();
    }
    assertThat(offenders).isEmpty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replaceAll("(?m)^\\s*(\\*|//|@Means).*", "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static final class NotIn extends com.tngtech.archunit.base.DescribedPredicate<JavaClass> {
    private final String name;

    NotIn(String name) {
      super("outside " + name);
      this.name = name;
    }

    @Override
    public boolean test(JavaClass type) {
      return !type.getPackageName().equals(name);
    }
  }
}
