/** The commands about rules and rulebooks. */
package io.github.lowestrung.cli.rules;
