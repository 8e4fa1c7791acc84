package io.github.lowestrung.authoring.check;

import io.github.lowestrung.review.Severity;
import io.github.lowestrung.workload.term.Term;

/** What is checked of a rulebook directory. The names are in reports and never change. */
public enum SourceCheck implements Term {
  DESCRIPTOR(Severity.ERROR, "A rulebook says its id and version"),
  TABLE(Severity.ERROR, "A table of data can be read, and its rows name what exists"),
  UNKNOWN_TABLE(Severity.WARNING, "Every file beside the descriptor is read"),
  WAIVER(Severity.ERROR, "A waiver is valid and about a rule that exists"),
  EXPIRED_WAIVER(Severity.WARNING, "A waiver still holds"),
  SCENARIO(Severity.ERROR, "A scenario can be run, expects something, and covers rows that exist"),
  APPROACH(Severity.ERROR, "An approach has an id of its own and a rung that exists"),
  APPROVAL(Severity.ERROR, "The table of approved approaches is valid"),
  IGNORED_FILE(Severity.WARNING, "A file that looks like rules is read as rules"),
  FORMAT(Severity.WARNING, "A file of rules has the format of 'rules fmt'"),
  NO_RULES(Severity.WARNING, "A file of rules has rules"),
  ENCODING(Severity.ERROR, "A file of rules is UTF-8 without a byte order mark"),
  DECISION_TABLE(Severity.ERROR, "A decision table can be read"),
  SYNTAX(Severity.ERROR, "A file of rules can be parsed"),
  ANNOTATION_MISSING(Severity.ERROR, "A rule has the annotations that it needs"),
  ANNOTATION_UNKNOWN(Severity.ERROR, "An annotation is a known one"),
  ANNOTATION_VALUE(Severity.ERROR, "An annotation has a value that it may have"),
  RULE_ID(Severity.ERROR, "A rule's id has the form of its rulebook"),
  DUPLICATE_ID(Severity.ERROR, "A rule's id is its own over all rulebooks"),
  DUPLICATE_NAME(Severity.ERROR, "A rule's name is its own over all rulebooks"),
  STRATUM(Severity.ERROR, "A rule stands in a stratum"),
  FORBIDDEN(Severity.ERROR, "A rule uses nothing that rules do not use"),
  FOREIGN_CODE(Severity.ERROR, "Rules name facts and tables, and no code that does more"),
  SELF_COMPARISON(Severity.ERROR, "A condition compares two different things"),
  TOO_MANY_PATTERNS(Severity.WARNING, "A rule has no more than four patterns"),
  CONSEQUENCE(Severity.ERROR, "A consequence is one call of Conclusions"),
  UNKNOWN_CONCLUSION(Severity.ERROR, "A consequence calls something that Conclusions has"),
  PACKAGE(Severity.WARNING, "A file's package is its folder"),
  FOREIGN_PACKAGE(Severity.ERROR, "Only the library's rules stand in its packages"),
  UNKNOWN_IMPORT(Severity.ERROR, "What is imported exists"),
  UNKNOWN_CLASS(Severity.ERROR, "A type that is used exists and is imported"),
  UNKNOWN_FIELD(Severity.ERROR, "A field that is used exists"),
  UNKNOWN_CONSTANT(Severity.ERROR, "A word of a list exists"),
  UNKNOWN_BINDING(Severity.ERROR, "A variable that is used is bound"),
  WRONG_TYPE(Severity.ERROR, "A field is compared with what it can hold"),
  WRONG_ARGUMENTS(Severity.ERROR, "A conclusion is called with what it takes"),
  COMPILATION(Severity.ERROR, "The engine compiles the rules"),
  ABSENCE(Severity.NOTE, "A rule excludes where a fact is not stated, and says why"),
  LOADING(Severity.ERROR, "The rulebook can be loaded beside the others");

  private final Severity severity;
  private final String claim;

  SourceCheck(Severity severity, String claim) {
    this.severity = severity;
    this.claim = claim;
  }

  Severity severity() {
    return severity;
  }

  /** Returns what holds where nothing is found. */
  public String claim() {
    return claim;
  }
}
