/** The handbook as pages of Markdown. */
@API(status = Status.MAINTAINED)
package io.github.lowestrung.report.handbook;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
