/** JSON in the form that digests and records are made of. */
@NullMarked
package io.github.lowestrung.canonical;

import org.jspecify.annotations.NullMarked;
