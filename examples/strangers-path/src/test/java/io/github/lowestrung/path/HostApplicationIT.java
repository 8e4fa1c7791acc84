package io.github.lowestrung.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The one dependency has no side effects on the application that takes it: Spring makes a view
 * resolver or a message converter as soon as it finds one of these classes.
 */
class HostApplicationIT {

  private static final String COPY =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.acme</groupId>
        <artifactId>acme-application</artifactId>
        <version>1</version>
        <dependencies>
          <dependency>
            <groupId>io.github.lowestrung</groupId>
            <artifactId>lowest-rung-rules</artifactId>
            <version>%s</version>
          </dependency>
        </dependencies>
      </project>
      """;

  private static URLClassLoader application;

  /** Makes what sees the jars that Maven gives to the application, and nothing of this test. */
  @BeforeAll
  static void resolve(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("pom.xml"), POM.formatted(StrangerWorkspace.VERSION));
    StrangerWorkspace.maven(
        folder, COPY, "-DincludeScope=runtime", "-DoutputDirectory=" + folder.resolve("lib"));
    List<URL> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
      for (Path jar : files.toList()) {
        jars.add(jar.toUri().toURL());
      }
    }
    application =
        new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @AfterAll
  static void close() throws Exception {
    application.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.fasterxml.jackson.dataformat.yaml.YAMLFactory", // a converter of YAML
        "tools.jackson.dataformat.yaml.YAMLMapper",
        "org.yaml.snakeyaml.Yaml", // application.yaml, in a version that the application did not
        // choose
        "org.snakeyaml.engine.v2.api.Load",
        "com.samskivert.mustache.Mustache", // a view resolver
        "com.samskivert.mustache.Template",
        "com.github.mustachejava.MustacheFactory",
        "freemarker.template.Configuration",
        "com.fasterxml.jackson.dataformat.xml.XmlMapper", // converters of other forms
        "com.fasterxml.jackson.dataformat.cbor.CBORFactory",
        "com.fasterxml.jackson.dataformat.smile.SmileFactory",
        "com.fasterxml.jackson.dataformat.csv.CsvMapper",
        "jakarta.xml.bind.Binder",
        "com.google.gson.Gson",
        "com.google.protobuf.Message",
        "com.thoughtworks.xstream.XStream"
      })
  void a_framework_finds_nothing_that_the_application_did_not_ask_for(String name) {
    assertThatThrownBy(() -> application.loadClass(name))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void every_jar_of_the_library_has_its_license() throws Exception {
    List<String> places = new ArrayList<>();
    for (URL place : Collections.list(application.getResources("META-INF/LICENSE"))) {
      places.add(place.toString());
    }
    for (URL jar : application.getURLs()) {
      if (jar.getPath().contains("/lowest-rung-")) {
        assertThat(places).contains("jar:" + jar + "!/META-INF/LICENSE");
      }
    }
    StringBuilder notices = new StringBuilder();
    for (URL notice : Collections.list(application.getResources("META-INF/NOTICE"))) {
      try (InputStream in = notice.openStream()) {
        notices.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(notices).contains("Jackson", "JMustache");
  }

  @Test
  void the_library_has_them_under_names_of_its_own() throws Exception {
    for (String name : List.of("jackson.yaml.YAMLFactory", "snakeyaml.Yaml", "mustache.Mustache")) {
      assertThat(application.loadClass("io.github.lowestrung.shaded." + name)).isNotNull();
    }
  }
}
