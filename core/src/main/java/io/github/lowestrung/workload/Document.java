package io.github.lowestrung.workload;

/**
 * A document in which every value knows where it stands.
 *
 * @param root the outermost value
 * @param problems what is wrong with its form so far
 */
record Document(DocumentNode root, Problems problems) {}
