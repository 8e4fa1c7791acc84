package io.github.lowestrung.internal.advisor;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.AdvisorBuilder;
import io.github.lowestrung.DecisionEngine;
import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.FollowingAdvisor;
import io.github.lowestrung.Reload;
import io.github.lowestrung.RulebookChoice;
import io.github.lowestrung.internal.rulebook.RulebookFiles;
import io.github.lowestrung.internal.rulebook.RulebookSources;
import io.github.lowestrung.internal.runtime.EngineChoice;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.artifact.RulebookTrust;
import io.github.lowestrung.workload.problem.Display;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Builds advisors of this library; found by its name in META-INF/services. */
public final class DefaultAdvisorBuilder implements AdvisorBuilder {

  private Clock clock = Clock.systemUTC();
  private ClassLoader classLoader = Advisor.class.getClassLoader();
  private boolean withClassPath = true;
  private final List<Path> given = new ArrayList<>();
  private final List<Path> awaited = new ArrayList<>();
  private RulebookTrust trust = RulebookTrust.ANY;
  private final List<DecisionListener> listeners = new ArrayList<>();
  private DecisionEngine engine = DecisionEngine.DROOLS;
  private double share = 1;

  @Override
  public AdvisorBuilder clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  @Override
  public AdvisorBuilder classLoader(ClassLoader classLoader) {
    this.classLoader = Objects.requireNonNull(classLoader, "classLoader");
    return this;
  }

  @Override
  public AdvisorBuilder rulebooks(List<Path> rulebooks) {
    Objects.requireNonNull(rulebooks, "rulebooks");
    withClassPath = false;
    given.clear();
    given.addAll(rulebooks);
    return this;
  }

  @Override
  public AdvisorBuilder addRulebook(Path rulebook) {
    given.add(Objects.requireNonNull(rulebook, "rulebook"));
    return this;
  }

  @Override
  public AdvisorBuilder addOptionalRulebook(Path rulebook) {
    awaited.add(Objects.requireNonNull(rulebook, "rulebook"));
    return this;
  }

  @Override
  public AdvisorBuilder trust(RulebookTrust trust) {
    this.trust = Objects.requireNonNull(trust, "trust");
    return this;
  }

  @Override
  public AdvisorBuilder listener(DecisionListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  @Override
  public AdvisorBuilder engine(DecisionEngine engine) {
    this.engine = Objects.requireNonNull(engine, "engine");
    return this;
  }

  @Override
  public AdvisorBuilder secondOpinions(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          ("The share of second opinions (%s) is not more than 0 and at most 1. Maybe leave the"
                  + " engine as it is, where none is wanted.")
              .formatted(share));
    }
    this.share = share;
    return this;
  }

  private EngineChoice engine() {
    return new EngineChoice(engine, share);
  }

  @Override
  public Advisor build() {
    return DefaultAdvisor.load(sources()::load, engine(), clock, listeners);
  }

  @Override
  public FollowingAdvisor follow(Duration every, Consumer<Reload> listener) {
    Objects.requireNonNull(every, "every");
    if (every.isZero() || every.isNegative()) {
      throw new IllegalArgumentException(
          "The time between two checks (%s) is not positive. Maybe use Duration.ofSeconds(10)."
              .formatted(Display.time(every)));
    }
    Objects.requireNonNull(listener, "listener");
    return new DefaultFollowingAdvisor(
        new RulebookWatcher(sources(), engine(), clock, listeners), every, listener);
  }

  @Override
  public RulebookChoice choice() {
    RulebookSources sources = sources();
    return new Choice(sources, sources.all(), engine(), clock, List.copyOf(listeners));
  }

  private RulebookSources sources() {
    return new RulebookSources(classLoader, withClassPath, given, awaited, trust);
  }

  private record Choice(
      RulebookSources sources,
      Map<Rulebook, RulebookFiles> all,
      EngineChoice engine,
      Clock clock,
      List<DecisionListener> listeners)
      implements RulebookChoice {

    @Override
    public boolean has(Rulebook rulebook) {
      Objects.requireNonNull(rulebook, "rulebook");
      return all.containsKey(rulebook);
    }

    @Override
    public Advisor build(List<Rulebook> rulebooks) {
      Objects.requireNonNull(rulebooks, "rulebooks");
      List<RulebookFiles> wanted = rulebooks.stream().map(all::get).toList();
      return DefaultAdvisor.load(() -> sources.loadOnly(wanted), engine, clock, listeners);
    }
  }
}
