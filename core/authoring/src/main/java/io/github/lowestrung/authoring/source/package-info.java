/** A rulebook directory and its DRL, as written. */
@API(status = Status.EXPERIMENTAL)
package io.github.lowestrung.authoring.source;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
