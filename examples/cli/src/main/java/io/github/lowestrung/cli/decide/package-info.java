/** The command that decides, one document or a batch. */
package io.github.lowestrung.cli.decide;
