/**
 * What is known about a workload. Start with {@link io.github.lowestrung.workload.Workload};
 * documents are read by {@link io.github.lowestrung.workload.document.WorkloadReader}. A null
 * component means <em>not known</em>, and no rule may exclude anything because of it. Facts are not
 * {@link java.io.Serializable}: their form outside of memory is the document.
 */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.workload;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
