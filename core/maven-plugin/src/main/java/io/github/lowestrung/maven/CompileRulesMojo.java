package io.github.lowestrung.maven;

import io.github.lowestrung.compiler.Compilation;
import io.github.lowestrung.compiler.RuleFiles;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles the DRL files and decision tables among the resources of a project, and writes the
 * classes beside them, so that the project's jar is a kjar. The same rules give the same bytes,
 * wherever they are built.
 */
@Mojo(
    name = "compile-rules",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class CompileRulesMojo extends AbstractMojo {

  /** Where the build put the rules; their classes come beside them. */
  @Parameter(
      defaultValue = "${project.build.outputDirectory}",
      property = "lowestrung.classes",
      required = true)
  private File classes;

  /** The group of the rulebook, as in its descriptor. */
  @Parameter(defaultValue = "${project.groupId}", readonly = true)
  private String group;

  /** The artifact of the rulebook, as in its descriptor. */
  @Parameter(defaultValue = "${project.artifactId}", readonly = true)
  private String artifact;

  @Parameter(defaultValue = "${project.version}", readonly = true)
  private String version;

  @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true)
  private List<String> classPath;

  /** Made by Maven. */
  public CompileRulesMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    System.setProperty(Compilation.NAMES_FROM_CONTENT, "true");
    try (URLClassLoader loader = new URLClassLoader(urls(), getClass().getClassLoader())) {
      SortedMap<String, byte[]> rules = rules(classes.toPath());
      Compilation compilation = Compilation.of(group, artifact, version, rules, loader);
      refuse(compilation);
      for (Map.Entry<String, byte[]> file : compilation.files().entrySet()) {
        Path path = classes.toPath().resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      getLog().info("Compiled " + rules.size() + " files of rules");
    } catch (IOException e) {
      throw new MojoExecutionException(
          "The rules of (" + classes + ") could not be compiled: " + e.getMessage(), e);
    }
  }

  private void refuse(Compilation compilation) throws MojoFailureException {
    if (!compilation.errors().isEmpty()) {
      throw new MojoFailureException(
          "The rules do not compile:\n"
              + compilation.objections()
              + "\nMaybe 'lowest-rung rules check' tells more.");
    }
  }

  private URL[] urls() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String element : classPath) {
      urls.add(new File(element).toURI().toURL());
    }
    return urls.toArray(new URL[0]);
  }

  private static SortedMap<String, byte[]> rules(Path classes) throws IOException {
    SortedMap<String, byte[]> rules = new TreeMap<>();
    if (Files.isDirectory(classes)) {
      try (Stream<Path> files = Files.walk(classes)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String path = classes.relativize(file).toString().replace('\\', '/');
          if (RuleFiles.isRules(path)) {
            rules.put(path, Files.readAllBytes(file));
          }
        }
      }
    }
    return rules;
  }
}
