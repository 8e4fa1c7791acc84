package io.github.lowestrung.workload;

import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Two facts of which some values cannot both hold. Immutable.
 *
 * @param path the path of the fact that is reported
 * @param because the path of the other one
 * @param expected what the reported fact would have to be
 * @param clash tells of values of both whether they cannot both hold
 * @param limits by the path of a number, the last one that a value of the other fact leaves it; NaN
 *     where it leaves every number
 */
@API(status = Status.INTERNAL)
public record FactConflict(
    String path,
    String because,
    String expected,
    BiPredicate<Object, Object> clash,
    Map<String, ToDoubleFunction<Object>> limits) {

  /** Returns the conflict of two values. */
  static FactConflict of(String path, Object value, String because, Object other, String expected) {
    return of(path, because, expected, (a, b) -> value.equals(a) && other.equals(b));
  }

  /** Returns a conflict of facts that are no numbers. */
  static FactConflict of(
      String path, String because, String expected, BiPredicate<Object, Object> clash) {
    return new FactConflict(path, because, expected, clash, Map.of());
  }

  /** Returns the conflict of a number with a flag that wants it to be 0, or more than 0. */
  static FactConflict counted(String path, String flag, boolean none, String expected) {
    return new FactConflict(
        path,
        flag,
        expected,
        (number, stated) ->
            stated.equals(!none) && (none ? number(number) > 0 : number(number) == 0),
        Map.of(path, stated -> stated.equals(none) ? Double.NaN : none ? 0 : 1));
  }

  /** Returns the conflict of a number with another of which it is at most a multiple. */
  static FactConflict atMost(String path, double times, String because, String expected) {
    return new FactConflict(
        path,
        because,
        expected,
        (number, most) -> number(number) > number(most) * times,
        Map.of(
            path, most -> number(most) * times, because, number -> least(number(number), times)));
  }

  /** Returns the least number of which another is at most a multiple. */
  private static double least(double number, double times) {
    double least = number / times;
    return least * times < number ? Math.nextUp(least) : least;
  }

  private static double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /**
   * Tells whether what is known of both facts cannot hold.
   *
   * @param value the value of the reported fact; null when not known
   * @param other the value of the other fact; null when not known
   */
  public boolean between(@Nullable Object value, @Nullable Object other) {
    return value != null && other != null && clash.test(value, other);
  }

  /**
   * Returns the last number that one fact can be beside the other.
   *
   * @param number the path of the one
   * @param other the value of the other; null when not known
   * @return the limit, which need not be whole; NaN where any number will do
   */
  public double limit(String number, @Nullable Object other) {
    ToDoubleFunction<Object> limit = limits.get(number);
    return limit == null || other == null ? Double.NaN : limit.applyAsDouble(other);
  }
}
