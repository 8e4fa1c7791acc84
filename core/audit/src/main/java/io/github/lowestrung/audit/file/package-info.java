/** The ledger in files. */
@API(status = Status.MAINTAINED)
package io.github.lowestrung.audit.file;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
