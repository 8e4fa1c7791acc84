/**
 * Reviews of rulebooks: flaws in their rules, found before any of them decides. Begin with {@link
 * io.github.lowestrung.review.Review#of}.
 */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package io.github.lowestrung.review;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
