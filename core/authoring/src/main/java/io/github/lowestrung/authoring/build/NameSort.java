package io.github.lowestrung.authoring.build;

/** What a name in a row of a table is of. */
public enum NameSort {
  APPROACH("approach", "no rulebook describes it", "add it to approaches.yaml", "approaches.yaml"),
  /** One that no other rulebook brings. */
  OWN_APPROACH(APPROACH),
  /** An approach of one's own, or {@code approach/framework}. */
  IMAGE(APPROACH),
  REGION("region", "no table of regions has it", "add it to regions.yaml", "regions.yaml"),
  SERVICE(
      "service",
      "no region offers it, no approach needs it and no rule names it",
      "name it where an approach or a rule needs it",
      "approaches.yaml"),
  /** One that may be nobody's approach: what people used it for is told to them. */
  CLOSED_SERVICE(
      "service",
      "no rulebook knows it",
      "choose a name that cannot be taken for it",
      "approaches.yaml"),
  OFFERED_SERVICE("service", "no region offers it", "add it to regions.yaml", "regions.yaml"),
  LANGUAGE("language", "it is no code of ISO 639-1", "write one such as (en) or (zh-TW)"),
  DATA_FIELD("field of data", "workloads do not have it", "count another, such as (rows)"),
  PARAMETER("parameter", "no rulebook publishes it", "write a rule", "parameters.yaml"),
  /** A region that no row has yet. */
  NEW_REGION("region", "", ""),
  /** A parameter that no row has yet. */
  NEW_PARAMETER("parameter", "", "");

  private final String called;
  private final String unknown;
  private final String otherwise;
  private final String table;

  NameSort(String called, String unknown, String otherwise) {
    this(called, unknown, otherwise, "");
  }

  NameSort(String called, String unknown, String otherwise, String table) {
    this.called = called;
    this.unknown = unknown;
    this.otherwise = otherwise;
    this.table = table;
  }

  NameSort(NameSort like) {
    this(like.called, like.unknown, like.otherwise, like.table);
  }

  String called() {
    return called;
  }

  /** Says of an unknown one that nothing has it. */
  String unknown() {
    return unknown;
  }

  /** Says what to do where it is no slip. */
  String otherwise() {
    return otherwise;
  }

  /** Returns the table of a rulebook that brings such names; an empty text where none does. */
  String table() {
    return table;
  }

  /** Tells whether the row is the one that brings the name. */
  boolean isNew() {
    return this == NEW_REGION || this == NEW_PARAMETER;
  }
}
