package io.github.lowestrung.architecture;

import static io.github.lowestrung.architecture.PackageGraph.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What callers may rely on: every type that they can see says so itself, by the type around it or
 * by its package, and leads only to others that say so.
 */
@AnalyzeClasses(
    packages = ROOT,
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoRules.class})
class ApiSurfaceTest {

  @ArchTest
  static void every_type_that_callers_see_has_a_status(JavaClasses classes) {
    assertThat(visible(classes).filter(type -> status(type).isEmpty()).map(JavaClass::getName))
        .isEmpty();
  }

  @ArchTest
  static void what_is_offered_leads_only_to_what_is_offered(JavaClasses classes) {
    Set<String> leaks = new TreeSet<>();
    visible(classes)
        .filter(ApiSurfaceTest::isOffered)
        .forEach(
            type ->
                signatures(type)
                    .filter(other -> other.getPackageName().startsWith(ROOT))
                    .filter(other -> !isVisible(other) || !isOffered(other))
                    .forEach(other -> leaks.add(type.getName() + " shows " + other.getName())));
    assertThat(leaks).isEmpty();
  }

  private static Stream<JavaClass> visible(JavaClasses classes) {
    return classes.stream()
        .filter(type -> !type.getPackageName().startsWith(ROOT + ".internal"))
        .filter(type -> !type.getPackageName().startsWith(ROOT + ".cli"))
        .filter(ApiSurfaceTest::isVisible);
  }

  private static boolean isVisible(JavaClass type) {
    return !type.isAnonymousClass()
        && !type.isLocalClass()
        && isOpen(type.getModifiers())
        && type.getEnclosingClass().map(ApiSurfaceTest::isVisible).orElse(true);
  }

  private static boolean isOpen(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isOffered(JavaClass type) {
    return status(type).filter(status -> status != Status.INTERNAL).isPresent();
  }

  private static Optional<Status> status(JavaClass type) {
    return type.tryGetAnnotationOfType(API.class)
        .map(API::status)
        .or(() -> type.getEnclosingClass().flatMap(ApiSurfaceTest::status))
        .or(() -> type.getPackage().tryGetAnnotationOfType(API.class).map(API::status));
  }

  /** Returns the types that fields, methods, constructors and open supertypes of a type name. */
  private static Stream<JavaClass> signatures(JavaClass type) {
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    return Stream.concat(
        parents
            .flatMap(parent -> parent.getAllInvolvedRawTypes().stream())
            .filter(ApiSurfaceTest::isVisible),
        type.getMembers().stream()
            .filter(member -> isOpen(member.getModifiers()))
            .filter(member -> !isMarkedInternal(member))
            .flatMap(ApiSurfaceTest::signature))
        .map(JavaClass::getBaseComponentType)
        .collect(Collectors.toSet())
        .stream();
  }

  private static boolean isMarkedInternal(JavaMember member) {
    return member
        .tryGetAnnotationOfType(API.class)
        .filter(api -> api.status() == Status.INTERNAL)
        .isPresent();
  }

  private static Stream<JavaClass> signature(JavaMember member) {
    if (member instanceof JavaField field) {
      return field.getType().getAllInvolvedRawTypes().stream();
    }
    JavaCodeUnit code = (JavaCodeUnit) member;
    Stream<JavaType> types =
        Stream.concat(Stream.of(code.getReturnType()), code.getParameterTypes().stream());
    return Stream.concat(
        types.flatMap(one -> one.getAllInvolvedRawTypes().stream()),
        code.getExceptionTypes().stream());
  }
}
