/** What is wrong with a document, and where in it. */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.workload.problem;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
