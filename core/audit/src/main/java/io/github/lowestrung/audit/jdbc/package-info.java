/** The ledger in a database. */
@API(status = Status.MAINTAINED)
package io.github.lowestrung.audit.jdbc;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
