/** Compiles a rulebook directory beside the rulebooks that are there. */
@API(status = Status.EXPERIMENTAL)
package io.github.lowestrung.authoring.build;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
