/** A workload as an assignment of values to fields, and changes to it. */
package io.github.lowestrung.internal.facts;
