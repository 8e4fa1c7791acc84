/** The only room that fires rules in Drools. */
package io.github.lowestrung.internal.engine;
