/** The command line: reads workload documents, prints decisions. */
package io.github.lowestrung.cli;
