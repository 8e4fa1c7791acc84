/**
 * Audit records of decisions: an {@link io.github.lowestrung.audit.AuditListener} appends to a
 * {@link io.github.lowestrung.audit.Ledger}, and {@link io.github.lowestrung.audit.Ledger#verify}
 * proves later that nothing was changed or lost.
 */
@API(status = Status.MAINTAINED)
package io.github.lowestrung.audit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
