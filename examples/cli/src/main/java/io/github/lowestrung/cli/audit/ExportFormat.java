package io.github.lowestrung.cli.audit;

import io.github.lowestrung.workload.term.Term;

/** Forms in which records are written out. */
enum ExportFormat implements Term {
  JSONL,
  CSV,
  HTML
}
