package io.github.lowestrung.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Gives the classes that the engine generates from rules one order, so that the same rules give the
 * same bytes wherever they are built. It runs after {@code kie-maven-plugin:build}.
 */
@Mojo(name = "reproducible", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class ReproducibleMojo extends AbstractMojo {

  /** Where the build wrote its classes. */
  @Parameter(
      defaultValue = "${project.build.outputDirectory}",
      property = "lowestrung.classes",
      required = true)
  private File classes;

  /** Made by Maven. */
  public ReproducibleMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    try {
      for (Path file : metadata(classes.toPath())) {
        Files.write(file, MetadataClass.ordered(Files.readAllBytes(file)));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoExecutionException(
          "The classes of (" + classes + ") could not be ordered: " + e.getMessage(), e);
    }
  }

  private static List<Path> metadata(Path classes) throws IOException {
    if (!Files.isDirectory(classes)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(classes)) {
      return files.filter(file -> MetadataClass.isNamed(file.getFileName().toString())).toList();
    }
  }
}
