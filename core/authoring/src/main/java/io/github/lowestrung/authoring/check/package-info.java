/**
 * Checks of a rulebook directory. Start with {@link
 * io.github.lowestrung.authoring.check.RulebookCheck}.
 */
@API(status = Status.EXPERIMENTAL)
package io.github.lowestrung.authoring.check;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
