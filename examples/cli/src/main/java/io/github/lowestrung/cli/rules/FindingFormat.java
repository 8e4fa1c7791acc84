package io.github.lowestrung.cli.rules;

import io.github.lowestrung.workload.term.Term;

/** Forms in which findings are printed. */
enum FindingFormat implements Term {
  TEXT,
  SARIF,
  JUNIT
}
