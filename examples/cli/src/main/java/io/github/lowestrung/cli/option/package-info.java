/** Options that commands share, and their converters. */
package io.github.lowestrung.cli.option;
