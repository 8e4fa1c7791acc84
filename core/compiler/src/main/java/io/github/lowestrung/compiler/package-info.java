/** The engine's compiler: it makes classes of rules, the same from the same rules. */
@API(status = Status.INTERNAL)
package io.github.lowestrung.compiler;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
