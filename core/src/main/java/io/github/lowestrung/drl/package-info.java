/**
 * The vocabulary of rules: the facts that rules conclude, and {@link
 * io.github.lowestrung.drl.Conclusions}, the only class that consequences call. The facts of a
 * workload are in {@link io.github.lowestrung.workload}.
 */
@API(status = Status.MAINTAINED)
package io.github.lowestrung.drl;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
