/** Where the files of a rulebook are read from, how they may be named, and their digest. */
package io.github.lowestrung.internal.content;
