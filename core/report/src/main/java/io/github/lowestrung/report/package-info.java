/**
 * Decisions and their explanations for people to read: {@link
 * io.github.lowestrung.report.TextReport} for a terminal, {@link
 * io.github.lowestrung.report.MarkdownReport} as an architecture decision record, {@link
 * io.github.lowestrung.report.HtmlReport} as a page for a browser. Do not parse what they return:
 * the format may change. Programs read {@link io.github.lowestrung.decision.Decision#toJson()}.
 */
@API(status = Status.MAINTAINED)
package io.github.lowestrung.report;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
