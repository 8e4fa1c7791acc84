package io.github.lowestrung.audit.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Works on a stream with all cores, in order, and with a bounded number of elements in memory. */
public final class OrderedParallel {

  private static final int AT_ONCE = 64 * Runtime.getRuntime().availableProcessors();

  private OrderedParallel() {}

  /** Returns what a function makes of each element. Closing it closes the source. */
  public static <T, R> Stream<R> map(Stream<T> source, Function<T, R> function) {
    Iterator<T> elements = source.iterator();
    return Stream.generate(() -> some(elements))
        .takeWhile(some -> !some.isEmpty())
        .flatMap(some -> some.parallelStream().map(function).toList().stream())
        .onClose(source::close);
  }

  private static <T> List<T> some(Iterator<T> elements) {
    List<T> some = new ArrayList<>(AT_ONCE);
    while (some.size() < AT_ONCE && elements.hasNext()) {
      some.add(elements.next());
    }
    return some;
  }
}
