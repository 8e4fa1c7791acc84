/** Foundation models: where each is offered and answers, how it is tuned, and what names mean. */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.rulebook.model;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
