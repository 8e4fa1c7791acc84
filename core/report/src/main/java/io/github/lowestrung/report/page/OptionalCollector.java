package io.github.lowestrung.report.page;

import com.samskivert.mustache.DefaultCollector;
import java.util.Iterator;
import java.util.Optional;

/** Lets a section of a template stand for an {@link Optional}, as for a list of one or none. */
final class OptionalCollector extends DefaultCollector {

  @Override
  public Iterator<?> toIterator(Object value) {
    return value instanceof Optional<?> optional
        ? optional.stream().iterator()
        : super.toIterator(value);
  }
}
