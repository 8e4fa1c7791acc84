/** Findings as text, SARIF and JUnit XML. */
@API(status = Status.EXPERIMENTAL)
package io.github.lowestrung.authoring.report;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
