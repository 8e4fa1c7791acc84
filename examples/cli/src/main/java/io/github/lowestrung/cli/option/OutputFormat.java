package io.github.lowestrung.cli.option;

import io.github.lowestrung.workload.term.Term;

/** Forms in which a decision is printed. */
public enum OutputFormat implements Term {
  TEXT,
  MARKDOWN,
  HTML,
  JSON
}
