/** What rules declare about themselves, and the strata in which they run. */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.rulebook.catalog;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
