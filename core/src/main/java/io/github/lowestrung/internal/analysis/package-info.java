/**
 * Static analysis of rules, without a workload: dependencies, boundary values, equivalence classes,
 * consequences.
 */
package io.github.lowestrung.internal.analysis;
