package io.github.lowestrung.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataClassTest {

  private static final String OUTER = "DomainClassesMetadata0123456789ABCDEF0123456789ABCDEF";

  @TempDir private Path folder;

  /** Writes what the engine writes, with facts and their properties in some order. */
  private Path compiled(String name, List<String> facts, List<String> properties)
      throws IOException {
    Path place = Files.createDirectory(folder.resolve(name));
    Path source = place.resolve(OUTER + ".java");
    String fields =
        facts.stream()
            .map(f -> "public static final Object %s_INSTANCE = new %s();\n".formatted(f, f))
            .collect(Collectors.joining());
    String numbers =
        IntStream.range(0, properties.size())
            .mapToObj(i -> "case \"%s\": return %s;\n".formatted(properties.get(i), i))
            .collect(Collectors.joining());
    String classes =
        facts.stream()
            .map(
                f ->
                    """
                    private static class %s {
                      public Class<?> getDomainClass() { return %s.class; }
                      public int getPropertiesSize() { return %s; }
                      public int getPropertyIndex(String name) {
                        switch(name) { %s }
                        throw new RuntimeException("Unknown property '" + name + "'");
                      }
                    }
                    """
                        .formatted(
                            f, f.equals("List") ? "java.util.List" : f, properties.size(), numbers))
            .collect(Collectors.joining());
    Files.writeString(source, "public class %s { %s %s }".formatted(OUTER, fields, classes));
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "17", source.toString());
    assertThat(exit).isZero();
    Files.delete(source);
    return place;
  }

  private static void order(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.toList()) {
        assertThat(MetadataClass.isNamed(file.getFileName().toString())).isTrue();
        Files.write(file, MetadataClass.ordered(Files.readAllBytes(file)));
      }
    }
  }

  @Test
  void any_order_of_facts_and_properties_gives_the_same_bytes() throws IOException {
    Path one = compiled("one", List.of("Tasks", "Dataset"), List.of("rows", "all", "this"));
    Path other = compiled("other", List.of("Dataset", "Tasks"), List.of("this", "rows", "all"));
    Path outer = Path.of(OUTER + ".class");
    assertThat(one.resolve(outer)).isRegularFile();
    assertThat(Files.mismatch(one.resolve(outer), other.resolve(outer))).isNotNegative();

    order(one);
    order(other);

    for (String file :
        List.of(OUTER + ".class", OUTER + "$Tasks.class", OUTER + "$Dataset.class")) {
      assertThat(one.resolve(file)).hasSameBinaryContentAs(other.resolve(file));
    }
  }

  @Test
  void each_property_has_a_number_of_its_own() throws Exception {
    Path place = compiled("one", List.of("Tasks", "Dataset"), List.of("rows", "all", "this"));
    order(place);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
      Class<?> outer = Class.forName(OUTER, true, loader);
      for (String field : List.of("Tasks", "Dataset")) {
        Object made = outer.getField(field + "_INSTANCE").get(null);
        assertThat(made.getClass().getName()).isEqualTo(OUTER + "$" + field);
        Method index = made.getClass().getMethod("getPropertyIndex", String.class);
        index.setAccessible(true);
        assertThat(index.invoke(made, "all")).isEqualTo(0);
        assertThat(index.invoke(made, "rows")).isEqualTo(1);
        assertThat(index.invoke(made, "this")).isEqualTo(2);
        assertThatThrownBy(() -> index.invoke(made, "other"))
            .hasCauseInstanceOf(IllegalArgumentException.class);
      }
      Constructor<?> constructor = Class.forName(OUTER, true, loader).getConstructor();
      assertThat(constructor.newInstance()).isNotNull();
    }
  }

  @Test
  void a_class_of_the_jdk_has_the_same_numbers_though_each_jdk_has_other_properties()
      throws IOException {
    Path one = compiled("one", List.of("List"), List.of("size", "empty"));
    Path other = compiled("other", List.of("List"), List.of("size", "empty", "first", "last"));

    order(one);
    order(other);

    Path list = Path.of(OUTER + "$List.class");
    assertThat(one.resolve(list)).hasSameBinaryContentAs(other.resolve(list));
  }

  @ParameterizedTest
  @CsvSource({
    "DomainClassesMetadata0123456789ABCDEF0123456789ABCDEF.class, true",
    "DomainClassesMetadata0123456789abcdef0123456789abcdef$a_Metadata.class, true",
    "DomainClassesMetadata.class, false",
    "LambdaPredicate0123456789ABCDEF0123456789ABCDEF.class, false",
  })
  void only_classes_with_numbers_are_ordered(String file, boolean named) {
    assertThat(MetadataClass.isNamed(file)).isEqualTo(named);
  }
}
