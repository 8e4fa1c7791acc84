/** What rules say of themselves, and the strata in which they run. */
package io.github.lowestrung.rulebook.catalog;
