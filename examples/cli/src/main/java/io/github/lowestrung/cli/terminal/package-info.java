/** Input, output, colours and exit status of the commands. */
package io.github.lowestrung.cli.terminal;
