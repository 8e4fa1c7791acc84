/** The advisor: decisions, listeners, reloads and the handbook over loaded rulebooks. */
package io.github.lowestrung.internal.advisor;
