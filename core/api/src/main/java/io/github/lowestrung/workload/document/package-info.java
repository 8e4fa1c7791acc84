/**
 * Reads and writes workload documents and waivers, and describes them by a JSON Schema. Start with
 * {@link io.github.lowestrung.workload.document.WorkloadReader}.
 */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.workload.document;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
