/** What is wrong with a rulebook directory, with file and line. */
@API(status = Status.EXPERIMENTAL)
package io.github.lowestrung.authoring.finding;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
