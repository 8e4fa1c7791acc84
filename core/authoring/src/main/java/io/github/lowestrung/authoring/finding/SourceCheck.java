package io.github.lowestrung.authoring.finding;

import java.util.Locale;
import java.util.Optional;

/** What is checked of a rulebook directory. The names are in reports and never change. */
public enum SourceCheck {
  DESCRIPTOR(FindingLevel.ERROR, "A rulebook says its id and version"),
  TABLE(FindingLevel.ERROR, "A table of data can be read"),
  UNKNOWN_TABLE(FindingLevel.WARNING, "Every file beside the descriptor is read"),
  WAIVER(FindingLevel.ERROR, "A waiver is valid and about a rule that exists"),
  EXPIRED_WAIVER(FindingLevel.WARNING, "A waiver still holds"),
  APPROACH(FindingLevel.ERROR, "An approach has an id of its own and a rung that exists"),
  IGNORED_FILE(FindingLevel.WARNING, "A file that looks like rules is read as rules"),
  FORMAT(FindingLevel.WARNING, "A file of rules has the format of 'rules fmt'"),
  NO_RULES(FindingLevel.WARNING, "A file of rules has rules"),
  DECISION_TABLE(FindingLevel.ERROR, "A decision table can be read"),
  SYNTAX(FindingLevel.ERROR, "A file of rules can be parsed"),
  ANNOTATION_MISSING(FindingLevel.ERROR, "A rule has the annotations that it needs"),
  ANNOTATION_UNKNOWN(FindingLevel.ERROR, "An annotation is a known one"),
  ANNOTATION_VALUE(FindingLevel.ERROR, "An annotation has a value that it may have"),
  RULE_ID(FindingLevel.ERROR, "A rule's id has the form of its rulebook"),
  DUPLICATE_ID(FindingLevel.ERROR, "A rule's id is its own over all rulebooks"),
  DUPLICATE_NAME(FindingLevel.ERROR, "A rule's name is its own over all rulebooks"),
  STRATUM(FindingLevel.ERROR, "A rule stands in a stratum"),
  FORBIDDEN(FindingLevel.ERROR, "A rule uses nothing that rules do not use"),
  SELF_COMPARISON(FindingLevel.ERROR, "A condition compares two different things"),
  TOO_MANY_PATTERNS(FindingLevel.WARNING, "A rule has no more than four patterns"),
  CONSEQUENCE(FindingLevel.ERROR, "A consequence is one call of Conclusions"),
  UNKNOWN_CONCLUSION(FindingLevel.ERROR, "A consequence calls something that Conclusions has"),
  PACKAGE(FindingLevel.WARNING, "A file's package is its folder"),
  FOREIGN_PACKAGE(FindingLevel.ERROR, "Only the library's rules stand in its packages"),
  UNKNOWN_IMPORT(FindingLevel.ERROR, "What is imported exists"),
  UNKNOWN_CLASS(FindingLevel.ERROR, "A type that is used exists and is imported"),
  UNKNOWN_FIELD(FindingLevel.ERROR, "A field that is used exists"),
  UNKNOWN_CONSTANT(FindingLevel.ERROR, "A word of a list exists"),
  UNKNOWN_BINDING(FindingLevel.ERROR, "A variable that is used is bound"),
  WRONG_TYPE(FindingLevel.ERROR, "A field is compared with what it can hold"),
  WRONG_ARGUMENTS(FindingLevel.ERROR, "A conclusion is called with what it takes"),
  COMPILATION(FindingLevel.ERROR, "The engine compiles the rules"),
  LOADING(FindingLevel.ERROR, "The rulebook can be loaded beside the others");

  private final FindingLevel findingLevel;
  private final String claim;

  SourceCheck(FindingLevel findingLevel, String claim) {
    this.findingLevel = findingLevel;
    this.claim = claim;
  }

  /** Returns the check's name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  FindingLevel level() {
    return findingLevel;
  }

  /** Returns what holds where nothing is found. */
  public String claim() {
    return claim;
  }

  /** Finds a check by its name in reports; empty for one that others made. */
  public static Optional<SourceCheck> of(String id) {
    for (SourceCheck sourceCheck : values()) {
      if (sourceCheck.id().equals(id)) {
        return Optional.of(sourceCheck);
      }
    }
    return Optional.empty();
  }
}
