/** One format for files of rules. */
package io.github.lowestrung.authoring.format;
