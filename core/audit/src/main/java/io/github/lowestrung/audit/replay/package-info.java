/** Decides recorded requests again: replay by the same rules, backtest by others. */
@API(status = Status.MAINTAINED)
package io.github.lowestrung.audit.replay;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
