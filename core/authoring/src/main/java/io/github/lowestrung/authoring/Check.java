package io.github.lowestrung.authoring;

import java.util.Locale;
import java.util.Optional;

/** What is checked of a rulebook directory. The names are in reports and never change. */
enum Check {
  DESCRIPTOR(Level.ERROR, "A rulebook says its id and version"),
  TABLE(Level.ERROR, "A table of data can be read"),
  UNKNOWN_TABLE(Level.WARNING, "Every file beside the descriptor is read"),
  WAIVER(Level.ERROR, "A waiver is valid and about a rule that exists"),
  EXPIRED_WAIVER(Level.WARNING, "A waiver still holds"),
  APPROACH(Level.ERROR, "An approach has an id of its own and a rung that exists"),
  IGNORED_FILE(Level.WARNING, "A file that looks like rules is read as rules"),
  NO_RULES(Level.WARNING, "A file of rules has rules"),
  DECISION_TABLE(Level.ERROR, "A decision table can be read"),
  SYNTAX(Level.ERROR, "A file of rules can be parsed"),
  ANNOTATION_MISSING(Level.ERROR, "A rule has the annotations that it needs"),
  ANNOTATION_UNKNOWN(Level.ERROR, "An annotation is a known one"),
  ANNOTATION_VALUE(Level.ERROR, "An annotation has a value that it may have"),
  RULE_ID(Level.ERROR, "A rule's id has the form of its rulebook"),
  DUPLICATE_ID(Level.ERROR, "A rule's id is its own over all rulebooks"),
  DUPLICATE_NAME(Level.ERROR, "A rule's name is its own over all rulebooks"),
  STRATUM(Level.ERROR, "A rule stands in a stratum"),
  FORBIDDEN(Level.ERROR, "A rule uses nothing that rules do not use"),
  SELF_COMPARISON(Level.ERROR, "A condition compares two different things"),
  TOO_MANY_PATTERNS(Level.WARNING, "A rule has no more than four patterns"),
  CONSEQUENCE(Level.ERROR, "A consequence is one call of Conclusions"),
  UNKNOWN_CONCLUSION(Level.ERROR, "A consequence calls something that Conclusions has"),
  PACKAGE(Level.WARNING, "A file's package is its folder"),
  FOREIGN_PACKAGE(Level.ERROR, "Only the library's rules stand in its packages"),
  UNKNOWN_IMPORT(Level.ERROR, "What is imported exists"),
  UNKNOWN_CLASS(Level.ERROR, "A type that is used exists and is imported"),
  UNKNOWN_FIELD(Level.ERROR, "A field that is used exists"),
  UNKNOWN_CONSTANT(Level.ERROR, "A word of a list exists"),
  UNKNOWN_BINDING(Level.ERROR, "A variable that is used is bound"),
  WRONG_TYPE(Level.ERROR, "A field is compared with what it can hold"),
  WRONG_ARGUMENTS(Level.ERROR, "A conclusion is called with what it takes"),
  COMPILATION(Level.ERROR, "The engine compiles the rules"),
  LOADING(Level.ERROR, "The rulebook can be loaded beside the others");

  private final Level level;
  private final String claim;

  Check(Level level, String claim) {
    this.level = level;
    this.claim = claim;
  }

  /** Returns the check's name in reports. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Level level() {
    return level;
  }

  /** Returns what holds where nothing is found. */
  String claim() {
    return claim;
  }

  /** Finds a check by its name in reports; empty for one that others made. */
  static Optional<Check> of(String id) {
    for (Check check : values()) {
      if (check.id().equals(id)) {
        return Optional.of(check);
      }
    }
    return Optional.empty();
  }
}
