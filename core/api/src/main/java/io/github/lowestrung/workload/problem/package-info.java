/** What is wrong with a document, and where in it. */
package io.github.lowestrung.workload.problem;
