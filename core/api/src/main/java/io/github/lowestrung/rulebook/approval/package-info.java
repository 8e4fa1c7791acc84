/** Which approaches a rulebook allows, as a plain table: YAML, CSV or a workbook. */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.rulebook.approval;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
