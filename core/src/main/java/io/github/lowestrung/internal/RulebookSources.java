package io.github.lowestrung.internal;

import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.RulebookTrust;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Where an advisor's rulebooks come from. Immutable and thread-safe.
 *
 * @param classPath sees the library, and the rulebooks of the class path
 * @param withClassPath whether these are used
 * @param given kjars and directories
 * @param trust which of those given may be loaded
 */
public record RulebookSources(
    ClassLoader classPath, boolean withClassPath, List<Path> given, RulebookTrust trust) {

  /** Keeps a copy of the list. */
  public RulebookSources {
    Objects.requireNonNull(classPath, "classPath");
    Objects.requireNonNull(trust, "trust");
    given = List.copyOf(given);
  }

  /** Reads what was given; no class of it is loaded. */
  List<RulebookFiles> read() {
    return given.stream().map(this::admitted).toList();
  }

  private RulebookFiles admitted(Path path) {
    GivenContent content = GivenContent.of(path);
    RulebookFiles files = new RulebookFiles(content);
    trust.require(content.place(), files.rulebook(), content.signers());
    return files;
  }

  /** Loads the rulebooks. */
  Rulebooks load() {
    return given.isEmpty() && withClassPath ? new Rulebooks(classPath) : load(read());
  }

  /** Loads rulebooks that were read before. */
  Rulebooks load(List<RulebookFiles> read) {
    if (read.isEmpty()) {
      throw new RulebookException(
          "No rulebook was given, so that nothing can be decided. Maybe name a kjar.");
    }
    List<RulebookFiles> besides = withClassPath ? Rulebooks.seen(classPath) : List.of();
    return new Rulebooks(new RulebookLoader(read, besides, classPath));
  }
}
