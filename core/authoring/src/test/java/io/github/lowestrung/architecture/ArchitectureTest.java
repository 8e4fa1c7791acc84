package io.github.lowestrung.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.lowestrung.architecture.PackageGraph.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of docs/architecture.md, over all modules of the library. */
@AnalyzeClasses(
    packages = ROOT,
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoRules.class})
class ArchitectureTest {

  /** Leaves out the classes that the build makes of rules, or takes from other libraries. */
  static final class NoRules implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("rules-kjar")
          && !location.contains("lowest-rung-rules")
          && !location.contains("/shaded/");
    }
  }

  private static final Path CORE = Path.of("..");
  private static final Path GRAPH = Path.of("src/test/resources/package-graph.txt");
  private static final Path PAGE = Path.of("../../docs/architecture.md");
  private static final Pattern PICTURE = Pattern.compile("(?s)```mermaid\\n.*?```");
  private static final String REMEDY =
      "Maybe the new arrow is wanted: run mvn -pl core/authoring -am verify"
          + " -Dtest=ArchitectureTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Darchitecture.write=true and look at the difference.";

  /** Packages that may see the engine. */
  private static final Set<String> ENGINE_ROOMS =
      Set.of(
          "compiler",
          "drl",
          "internal.analysis",
          "internal.engine",
          "internal.recording",
          "internal.reference",
          "internal.rule",
          "internal.rulebook",
          "authoring.check",
          "authoring.source",
          "authoring.table");

  /** Last words of names that rules name, or for which the field has no other noun. */
  private static final Set<String> PARTICIPLES =
      Set.of(
          "Closing",
          "Excluded",
          "Finding",
          "Pricing",
          "Recommended",
          "Standing",
          "Training",
          "Tuning");

  private static final int MOST_FILES = 25;
  private static final int MOST_FILES_OF_A_ROOM = 15;

  @ArchTest
  static void the_arrows_between_packages_are_those_of_the_list(JavaClasses classes)
      throws IOException {
    PackageGraph graph = PackageGraph.of(classes);
    if (Boolean.getBoolean("architecture.write")) {
      Files.write(GRAPH, graph.list());
      String page = Files.readString(PAGE);
      Files.writeString(
          PAGE,
          PICTURE.matcher(page).replaceFirst(Matcher.quoteReplacement(graph.picture(modules()))));
    }
    assertThat(graph.list()).as(REMEDY).isEqualTo(Files.readAllLines(GRAPH));
  }

  @Test
  void the_picture_of_the_page_is_the_list() throws IOException {
    PackageGraph graph = PackageGraph.read(Files.readAllLines(GRAPH));
    Matcher picture = PICTURE.matcher(Files.readString(PAGE));
    assertThat(picture.find()).isTrue();
    assertThat(picture.group()).as(REMEDY).isEqualTo(graph.picture(modules()));
  }

  @ArchTest
  static void no_packages_need_each_other(JavaClasses classes) {
    assertThat(PackageGraph.of(classes).floors()).hasSizeGreaterThan(5);
  }

  /** The jar of the API has the parser under another name. */
  @ArchTest
  static final ArchRule only_the_api_names_the_parser_of_yaml =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".workload.document")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.dataformat.yaml..", "org.yaml..");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("io.github.(**)").should().beFreeOfCycles();

  @ArchTest
  static void only_some_rooms_see_the_engine(JavaClasses classes) {
    Set<String> seeing = new TreeSet<>();
    for (JavaClass type : classes) {
      boolean sees =
          type.getDirectDependenciesFromSelf().stream()
              .map(dependency -> dependency.getTargetClass().getPackageName())
              .anyMatch(name -> name.startsWith("org.kie") || name.startsWith("org.drools"));
      if (sees) {
        seeing.add(type.getPackageName().substring(ROOT.length() + 1));
      }
    }
    assertThat(seeing).isEqualTo(new TreeSet<>(ENGINE_ROOMS));
  }

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
    assertThat(classes).hasSizeGreaterThan(700);
  }

  /** Facts are many, and rules import them from one package. */
  @Test
  void a_package_has_few_files() {
    Map<String, Long> files =
        sources().stream()
            .collect(Collectors.groupingBy(ArchitectureTest::packageOf, Collectors.counting()));
    files.remove("workload");
    assertThat(files.entrySet())
        .allSatisfy(
            entry ->
                assertThat(entry.getValue())
                    .as(entry.getKey())
                    .isLessThanOrEqualTo(
                        entry.getKey().startsWith("internal.")
                            ? MOST_FILES_OF_A_ROOM
                            : MOST_FILES));
  }

  @Test
  void classes_are_nouns() {
    Pattern participle = Pattern.compile("(?:.*[a-z])?([A-Z][a-z]+(?:ing|ed))");
    Set<String> found =
        sources().stream()
            .map(ArchitectureTest::nameOf)
            .map(participle::matcher)
            .filter(Matcher::matches)
            .map(name -> name.group(1))
            .filter(word -> !word.equals("Need"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isEqualTo(new TreeSet<>(PARTICIPLES)).hasSizeLessThanOrEqualTo(8);
  }

  /** Reads the sources, because texts leave no dependency behind. */
  @Test
  void the_library_names_no_approach() {
    Pattern approach =
        Pattern.compile(
            "\"(rekognition|comprehend|translate|transcribe|polly|textract|forecast|personalize"
                + "|kendra|bedrock|autopilot|jumpstart|xgboost|deepar|script-mode|byoc)[\"-]");
    assertThat(
            sources().stream()
                .filter(file -> !file.startsWith(CORE.resolve("authoring")))
                .filter(file -> approach.matcher(code(file)).find()))
        .isEmpty();
  }

  private static String code(Path file) {
    try {
      return Files.readString(file).replaceAll("(?m)^\\s*(\\*|//|@FieldDoc).*", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the sources of the library. */
  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(CORE)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().contains("/src/main/java/"))
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .toList();
      assertThat(sources).hasSizeGreaterThan(400);
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path source) {
    return source.getFileName().toString().replace(".java", "");
  }

  private static String packageOf(Path source) {
    String name = source.getParent().toString().replaceFirst(".*/src/main/java/", "");
    return name.replace('/', '.').replaceFirst("^" + Pattern.quote(ROOT) + "\\.?", "");
  }

  /** Returns the module of each package, by where its sources stand. */
  private static Map<String, String> modules() {
    Map<String, String> modules = new TreeMap<>();
    for (Path source : sources()) {
      String name = packageOf(source);
      String module = CORE.relativize(source).toString().replaceFirst("/?src/main/java/.*", "");
      String other =
          modules.put(name.isEmpty() ? "root" : name, module.isEmpty() ? "core" : "core/" + module);
      assertThat(other).as(name).isIn(null, modules.get(name.isEmpty() ? "root" : name));
    }
    return modules;
  }
}
