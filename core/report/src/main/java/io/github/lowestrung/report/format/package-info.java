/** Lines, sheets and pages of text and Markdown, whatever they say. */
@API(status = Status.INTERNAL)
package io.github.lowestrung.report.format;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
