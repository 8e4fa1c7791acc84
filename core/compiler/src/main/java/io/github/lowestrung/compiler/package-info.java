/** The engine's compiler: it makes classes of rules, the same from the same rules. */
package io.github.lowestrung.compiler;
