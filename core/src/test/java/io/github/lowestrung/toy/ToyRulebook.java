package io.github.lowestrung.toy;

import io.github.lowestrung.Advisor;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drools.base.util.Drools;
import org.drools.model.Rule;

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
    return Advisor.builder().classLoader(loader(List.of(this))).build();
  }

  private static ClassLoader loader(List<ToyRulebook> rulebooks) throws IOException {
    URL[] urls = new URL[rulebooks.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = rulebooks.get(i).root().toUri().toURL();
    }
    return new URLClassLoader(urls, ToyRulebook.class.getClassLoader());
  }

  /**
   * Writes two rulebooks, the first of them with the {@linkplain ToyLadder toy ladder}, and returns
   * what sees them; the second is left out where it has no rules.
   */
  public static ClassLoader loader(Path root, List<Rule> first, List<Rule> second)
      throws IOException {
    ToyRule.load(first, second);
    ToyRulebook one = new ToyRulebook(root.resolve("first"));
    one.write("toy:first", "first", ToyRule.First.class);
    one.write(
        "META-INF/lowest-rung/ladder.yaml",
        """
        [{number: 1, name: Floor, effort: no, operationalSurface: 1,
          unserved: 'no seat is for {task}'},
         {number: 2, name: Wall, effort: some, operationalSurface: 2}]
        """);
    one.write(
        "META-INF/lowest-rung/approaches.yaml",
        """
        [{id: stool, name: A stool, rung: 1, groups: [seats]},
         {id: bench, name: A bench, rung: 1, groups: [seats]},
         {id: ladder, name: A ladder, rung: 2}]
        """);
    if (second.isEmpty()) {
      return loader(List.of(one));
    }
    ToyRulebook other = new ToyRulebook(root.resolve("second"));
    other.write("toy:second", "second", ToyRule.Second.class);
    return loader(List.of(one, other));
  }

  private void write(String id, String name, Class<?> model) throws IOException {
    write("META-INF/lowest-rung/rulebook.yaml", "{id: '" + id + "', version: '1'}");
    write(
        "META-INF/kie/toy/" + name + "/drools-model",
        "Drools-Model-Version:" + Drools.getFullVersion() + "\n" + model.getName());
  }

  public void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }
}
