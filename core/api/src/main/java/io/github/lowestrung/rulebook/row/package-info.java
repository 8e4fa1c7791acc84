/** What rows of tables have in common: their source, its day, and how firmly they are known. */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.rulebook.row;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
