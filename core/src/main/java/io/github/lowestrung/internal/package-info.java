/** The engine and everything that sees it. Nothing here is public API. */
package io.github.lowestrung.internal;
