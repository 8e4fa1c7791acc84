/** When evaluations and searches give up. */
package io.github.lowestrung.internal.limits;
