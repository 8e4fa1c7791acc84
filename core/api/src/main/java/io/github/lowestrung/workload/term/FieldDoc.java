package io.github.lowestrung.workload.term;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a field of the workload document means and which values it takes. Reader, builder, JSON
 * Schema and error messages all follow from it. Numbers are never negative.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FieldDoc {

  /**
   * Returns the meaning, in one clause.
   *
   * @return the meaning
   */
  String value();

  /**
   * Tells whether zero is refused too.
   *
   * @return true when the number must be greater than zero
   */
  boolean positive() default false;

  /**
   * Returns the regular expression that a text, or each text of a list, matches in full.
   *
   * @return the expression; empty when any text will do
   */
  String pattern() default "";

  /**
   * Returns how the expected text is described in error messages.
   *
   * @return the description; needed with {@link #pattern()}
   */
  String expected() default "";

  /**
   * Returns what a number counts.
   *
   * @return the unit, such as {@code GB}; empty when it counts the things that its meaning names
   */
  String unit() default "";

  /**
   * Returns an example text, for fields whose texts are not listed.
   *
   * @return an example; empty when there is none
   */
  String example() default "";

  /**
   * Tells what the text names, so that it can be checked against what the rulebooks in use know.
   *
   * @return what it names
   */
  NameKind names() default NameKind.NOTHING;

  /**
   * Tells whether a list of one may be written as its only value.
   *
   * @return true when the brackets may be left out
   */
  boolean alone() default false;

  /**
   * Names the field of the same section that holds a single value, where a list is for several.
   * People are asked for that one, and changes are proposed to it, unless several are stated.
   *
   * @return its name; empty when there is none
   */
  String single() default "";
}
