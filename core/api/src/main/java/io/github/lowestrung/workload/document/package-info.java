/**
 * Reads and writes workload documents and waivers, and describes them by a JSON Schema. Start with
 * {@link io.github.lowestrung.workload.document.WorkloadReader}.
 */
package io.github.lowestrung.workload.document;
