/** What rulebooks know about single services: languages, limits, regions of features, endings. */
@API(status = Status.MAINTAINED)
@NullMarked
package io.github.lowestrung.rulebook.service;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
