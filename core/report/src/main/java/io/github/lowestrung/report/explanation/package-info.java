/** Explanations as sheets of text or Markdown. */
@API(status = Status.INTERNAL)
package io.github.lowestrung.report.explanation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
