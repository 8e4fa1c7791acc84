package io.github.lowestrung.handbook;

/** What a text of a scenario names, and rulebooks therefore know. */
public enum ExpectedName {
  /** An approach of the ladder, or {@code none}. */
  APPROACH("the id of an approach"),
  /** A rung of the ladder. */
  RUNG("a rung"),
  /** A setting that some rule configures. */
  SETTING("a setting that rules configure"),
  /** A document path of a fact. */
  FACT("the path of a fact"),
  /** A trap that some rule warns of. */
  TRAP("a trap that rules warn of"),
  /** A waiver of some rule. */
  WAIVER("the id of a waiver"),
  /** A rule that forbids. */
  PROHIBITION("the id of a rule that forbids"),
  /** A row of the requirements, or where a rulebook lists none a source of its rules. */
  REQUIREMENT("a row of requirements.yaml, or without one a source of the rules");

  private final String called;

  ExpectedName(String called) {
    this.called = called;
  }

  /**
   * Returns what such a name is called in error messages.
   *
   * @return the words
   */
  public String called() {
    return called;
  }
}
