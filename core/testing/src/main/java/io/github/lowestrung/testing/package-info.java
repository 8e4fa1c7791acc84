/**
 * For tests of rulebooks, on JUnit Jupiter: one rule at a time with {@link
 * io.github.lowestrung.testing.RuleVerifier}, whole decisions with {@link
 * io.github.lowestrung.testing.Scenarios}.
 */
package io.github.lowestrung.testing;
