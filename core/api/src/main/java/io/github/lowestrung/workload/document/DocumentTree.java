package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.problem.ProblemCollector;

/**
 * A document in which every value knows its position.
 *
 * @param root the outermost value
 * @param problems what is wrong with its form so far
 */
record DocumentTree(DocumentNode root, ProblemCollector problems) {}
