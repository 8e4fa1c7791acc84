/** How well the scenarios of a rulebook exercise its rules, and what would close each gap. */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package io.github.lowestrung.coverage;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
