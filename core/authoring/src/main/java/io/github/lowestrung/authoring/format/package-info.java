/** One format for files of rules. */
@API(status = Status.INTERNAL)
package io.github.lowestrung.authoring.format;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
