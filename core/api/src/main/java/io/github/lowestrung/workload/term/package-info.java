/**
 * The words of workload documents: the names of fields, the names that tables know, and the nearest
 * name to a misspelt one.
 */
package io.github.lowestrung.workload.term;
