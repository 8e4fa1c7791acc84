/** A rulebook directory and its DRL, as written. */
package io.github.lowestrung.authoring.source;
