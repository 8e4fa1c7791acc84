/** The command about what is known of the platform. */
package io.github.lowestrung.cli.facts;
