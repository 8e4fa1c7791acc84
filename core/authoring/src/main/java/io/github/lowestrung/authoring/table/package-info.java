/** Reads decision tables cell by cell, and finds what the engine would misread in silence. */
@API(status = Status.EXPERIMENTAL)
package io.github.lowestrung.authoring.table;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
