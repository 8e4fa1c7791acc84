/** Runs the scenarios of a rulebook directory and reports on them. */
@API(status = Status.EXPERIMENTAL)
package io.github.lowestrung.authoring.trial;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
