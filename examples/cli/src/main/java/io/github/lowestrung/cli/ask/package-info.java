/** The interactive dialogue. */
package io.github.lowestrung.cli.ask;
