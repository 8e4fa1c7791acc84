/**
 * Rulebooks as artifacts: coordinates and digests, who may bring one, and the service that compiles
 * a directory.
 */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.rulebook.artifact;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
