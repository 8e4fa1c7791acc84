/** Waivers of rules, and the workloads that they hold for. */
package io.github.lowestrung.workload.waiver;
