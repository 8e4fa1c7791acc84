/**
 * The documentation of a set of rules: a page for each rule, the requirements that rules follow
 * from, and the scenarios that exercise them. Begin with {@link
 * io.github.lowestrung.handbook.Handbook#of}.
 */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.handbook;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
