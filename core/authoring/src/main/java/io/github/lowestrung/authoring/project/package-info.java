/** Writes new rulebook projects. */
@API(status = Status.EXPERIMENTAL)
package io.github.lowestrung.authoring.project;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
