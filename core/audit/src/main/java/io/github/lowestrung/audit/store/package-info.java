/** What ledgers share: the chain of lines and its verification. Also the ledger in memory. */
@API(status = Status.MAINTAINED)
package io.github.lowestrung.audit.store;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
