package io.github.lowestrung.rulebook.artifact;

import java.nio.file.Path;
import java.util.Map;

/**
 * Compiles a directory of rules to a rulebook. Found as a service; {@code lowest-rung-authoring}
 * provides one, which production does not need. Thread-safe.
 */
public interface RulebookCompiler {

  /**
   * Compiles the rules of a directory.
   *
   * @param directory holds {@code META-INF/lowest-rung/rulebook.yaml} and rules in DRL and decision
   *     tables, or is a Maven project whose {@code src/main/resources} does
   * @return the files that a kjar of these rules has, by path
   * @throws io.github.lowestrung.rulebook.RulebookException when there is no rulebook, or its rules
   *     do not compile; the message names each place
   */
  Map<String, byte[]> compile(Path directory);
}
