package io.github.lowestrung.toy;

import io.github.lowestrung.Advisor;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drools.base.util.Drools;

/**
 * A rulebook of toy models, in a folder.
 *
 * @param root the folder
 */
public record ToyRulebook(Path root) {

  /** Its id. */
  public static final String ID = "toy:ladder:1";

  /** Writes the rulebook and loads it. */
  public Advisor advisor(Class<?>... models) throws IOException {
    return advisor("Drools-Model-Version:" + Drools.getFullVersion(), models);
  }

  public Advisor advisor(String header, Class<?>... models) throws IOException {
    StringBuilder lines = new StringBuilder(header);
    for (Class<?> model : models) {
      lines.append('\n').append(model.getName());
    }
    write("META-INF/lowest-rung/rulebook.yaml", "{id: 'toy:ladder', version: '1'}");
    write(
        "META-INF/lowest-rung/ladder.yaml",
        "[{number: 1, name: Floor, effort: no, operationalSurface: 1}]");
    write("META-INF/lowest-rung/approaches.yaml", "[{id: stool, name: A stool, rung: 1}]");
    write("META-INF/kie/toy/ladder/drools-model", lines.toString());
    return load();
  }

  public Advisor load() throws IOException {
    ClassLoader loader =
        new URLClassLoader(new URL[] {root.toUri().toURL()}, getClass().getClassLoader());
    return Advisor.builder().classLoader(loader).build();
  }

  public void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }
}
