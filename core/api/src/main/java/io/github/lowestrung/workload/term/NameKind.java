package io.github.lowestrung.workload.term;

/** What a text of a workload document names, and rulebooks therefore know. */
public enum NameKind {
  /** Nothing that a rulebook knows. */
  NOTHING("a text"),
  /** An approach of the ladder. */
  APPROACH("the id of an approach"),
  /** A service of the platform or a feature of one. */
  SERVICE("the name of a service"),
  /** A region of the platform. */
  REGION("an AWS region code (such as eu-central-1)"),
  /** A fact of workload documents, or a section of them. */
  FACT("the path of a fact (such as network.isolation)");

  private final String called;

  NameKind(String called) {
    this.called = called;
  }

  /** Returns what such a name is called in error messages. */
  public String called() {
    return called;
  }
}
