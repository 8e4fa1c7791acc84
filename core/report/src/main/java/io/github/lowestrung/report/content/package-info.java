/** Phrases and views that all reports on a decision share. */
@API(status = Status.INTERNAL)
package io.github.lowestrung.report.content;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
