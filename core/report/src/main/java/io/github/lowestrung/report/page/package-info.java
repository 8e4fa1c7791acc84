/** Decisions as pages of HTML. */
@API(status = Status.INTERNAL)
package io.github.lowestrung.report.page;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
