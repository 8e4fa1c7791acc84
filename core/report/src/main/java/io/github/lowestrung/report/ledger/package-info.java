/** A ledger as a page of HTML. */
@API(status = Status.MAINTAINED)
package io.github.lowestrung.report.ledger;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
