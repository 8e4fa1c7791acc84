/**
 * The words of workload documents: the names of fields, the names that tables know, and the nearest
 * name to a misspelt one.
 */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.workload.term;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
