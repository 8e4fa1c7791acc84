/**
 * For tests of rulebooks, on JUnit Jupiter: one rule at a time with {@link
 * io.github.lowestrung.testing.RuleVerifier}, whole decisions with {@link
 * io.github.lowestrung.testing.Scenarios}.
 */
@API(status = Status.EXPERIMENTAL)
package io.github.lowestrung.testing;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
