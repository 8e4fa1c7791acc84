/**
 * Rulebooks and what they bring: rungs, approaches, dated tables, and what every rule declares
 * about itself.
 */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.rulebook;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
