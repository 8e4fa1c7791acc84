/**
 * The numbers that rulebooks publish as parameters, and the tighter ones that other rulebooks set.
 */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.rulebook.threshold;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
