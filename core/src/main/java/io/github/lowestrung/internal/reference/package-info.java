/** A second, naive evaluation of the same rules. It explains decisions and checks the engine. */
package io.github.lowestrung.internal.reference;
