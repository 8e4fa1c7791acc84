package io.github.lowestrung.workload.document;

import io.github.lowestrung.workload.problem.DocumentNode;
import io.github.lowestrung.workload.problem.ProblemCollector;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A document in which every value knows its position.
 *
 * @param root the outermost value
 * @param problems what is wrong with its form so far
 */
@API(status = Status.INTERNAL)
public record DocumentTree(DocumentNode root, ProblemCollector problems) {}
