package io.github.lowestrung.rules.record;

import java.time.LocalDate;

/**
 * Something to decide about.
 *
 * @param key names it in the record
 * @param document a workload or pipeline, YAML or JSON
 * @param asOf the date of the decision
 * @param explained whether every explanation is recorded, and not only why
 */
record Subject(String key, String document, LocalDate asOf, boolean explained) {}
