/** Waivers of rules, and the workloads that they hold for. */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.workload.waiver;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
