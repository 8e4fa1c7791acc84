package io.github.lowestrung.cli.option;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.AdvisorBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which rulebooks decide beside those of the class path. */
public class RulebookOptions {

  public static final String NAME = "--rulebook";

  @Option(
      names = NAME,
      paramLabel = "RULEBOOK",
      scope = ScopeType.INHERIT,
      description =
          "A further rulebook beside those of the class path: a kjar, or a directory of rules. May"
              + " be repeated. A kjar runs with the rights of this command: name those you trust.")
  private List<Path> rulebooks = List.of();

  private Advisor loaded;

  public List<Path> rulebooks() {
    return rulebooks;
  }

  /** Returns the advisor over all rulebooks, the same each time. */
  public Advisor advisor(Supplier<Advisor> withoutFurther) {
    if (loaded == null) {
      loaded = rulebooks.isEmpty() ? withoutFurther.get() : load();
    }
    return loaded;
  }

  private Advisor load() {
    AdvisorBuilder builder = Advisor.builder();
    rulebooks.forEach(builder::addRulebook);
    return builder.build();
  }
}
