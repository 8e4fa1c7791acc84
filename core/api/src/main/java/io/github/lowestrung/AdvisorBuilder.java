package io.github.lowestrung;

import io.github.lowestrung.rulebook.artifact.RulebookTrust;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Builds an advisor. Obtained from {@link Advisor#builder()}. Not thread-safe. */
public interface AdvisorBuilder {

  /**
   * Sets the clock for the time of decisions and, unless a date is given, for the date whose
   * platform facts apply.
   *
   * @param clock the clock; the system's in UTC unless set
   * @return this builder
   */
  AdvisorBuilder clock(Clock clock);

  /**
   * Sets the class loader that sees the rulebooks.
   *
   * @param classLoader the loader; the library's own unless set
   * @return this builder
   */
  AdvisorBuilder classLoader(ClassLoader classLoader);

  /**
   * Sets the rulebooks, in place of those that the class loader sees. The latter are ignored, other
   * versions of the same rulebooks included.
   *
   * @param rulebooks kjars or directories of rules, at least one; building fails with a {@link
   *     io.github.lowestrung.rulebook.RulebookException} when one is missing or is not a rulebook
   * @return this builder
   */
  AdvisorBuilder rulebooks(List<Path> rulebooks);

  /**
   * Adds a rulebook beside the others, such as your company's rules. It may add rules, approaches,
   * rows of tables and waivers and tighten parameters; it cannot replace anything.
   *
   * @param rulebook a kjar, or a directory of rules, which needs {@code lowest-rung-authoring} on
   *     the class path; building fails with a {@link
   *     io.github.lowestrung.rulebook.RulebookException} when it is missing or is not a rulebook
   * @return this builder
   */
  AdvisorBuilder addRulebook(Path rulebook);

  /**
   * Adds a rulebook that need not exist yet: an advisor that {@linkplain #follow follows} its
   * rulebooks loads it once it appears.
   *
   * @param rulebook where a kjar or directory of rules will be
   * @return this builder
   */
  AdvisorBuilder addOptionalRulebook(Path rulebook);

  /**
   * Sets which of the given rulebooks may be loaded.
   *
   * @param trust what is required of them; nothing unless set
   * @return this builder
   */
  AdvisorBuilder trust(RulebookTrust trust);

  /**
   * Adds a listener, which is called for every decision.
   *
   * @param listener the listener
   * @return this builder
   */
  AdvisorBuilder listener(DecisionListener listener);

  /**
   * Sets what fires the rules.
   *
   * @param engine the engine; {@link DecisionEngine#DROOLS} unless set
   * @return this builder
   */
  AdvisorBuilder engine(DecisionEngine engine);

  /**
   * Sets for how many decisions {@link DecisionEngine#BOTH} asks both, evenly spread over all of
   * them. Drools alone makes the others.
   *
   * @param share the share of the decisions, more than 0 and at most 1; 1 unless set
   * @return this builder
   * @throws IllegalArgumentException when it is out of range
   */
  AdvisorBuilder secondOpinions(double share);

  /**
   * Loads the rulebooks.
   *
   * @return the advisor
   * @throws io.github.lowestrung.rulebook.RulebookException when there is no rulebook, or one
   *     cannot be used
   */
  Advisor build();

  /**
   * Loads the rulebooks, and follows those that were given: new versions replace them while the
   * advisor keeps deciding. See {@link FollowingAdvisor}.
   *
   * @param every how often to look for changes; positive
   * @param listener called with the outcome of each change, on the watching thread
   * @return the advisor, to be closed
   * @throws IllegalArgumentException when the time is not positive
   * @throws io.github.lowestrung.rulebook.RulebookException when the first version cannot be used,
   *     its own scenarios included
   */
  FollowingAdvisor follow(Duration every, Consumer<Reload> listener);

  /**
   * Reads the rulebooks without loading their rules, so that advisors can be made of some of them.
   * Unlike for {@link #build()}, several versions of a rulebook may be among them.
   *
   * @return the rulebooks to choose from
   * @throws io.github.lowestrung.rulebook.RulebookException when one of them is missing or is not a
   *     rulebook
   */
  RulebookChoice choice();
}
