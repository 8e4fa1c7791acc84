/** Measures how well scenarios exercise rules, and searches for workloads that close gaps. */
package io.github.lowestrung.internal.coverage;
