package io.github.lowestrung.drl;

import io.github.lowestrung.workload.waiver.Waiver;
import java.util.Set;

/**
 * What a rule did when it fired: it drew a {@link Conclusion}, or something that no rule sees. Each
 * kind stands for a verb of {@link Conclusions}; its text is what the trail of a decision says.
 */
public sealed interface Effect
    permits Conclusion,
        Effect.Prefers,
        Effect.Sets,
        Effect.Guides,
        Effect.ComparesRungs,
        Effect.Cautions,
        Effect.Assumes,
        Effect.Warns,
        Effect.Waived {

  /**
   * Returns what the trail says.
   *
   * @return a verb and what it is about
   */
  String text();

  /**
   * Returns the fact that later rules see.
   *
   * @return the conclusion; null when there is none
   */
  default Conclusion conclusion() {
    return null;
  }

  /**
   * Returns what it is about.
   *
   * @return approaches, a concept, a part of the configuration with its value, or a path
   */
  default Set<String> names() {
    return Set.of();
  }

  /**
   * Returns the approach that the rule spoke for.
   *
   * @return its id; null when it spoke for none
   */
  default String speaksFor() {
    return null;
  }

  /**
   * Preferred an approach in its rung.
   *
   * @param speaksFor id of the approach
   */
  record Prefers(String speaksFor) implements Effect {
    @Override
    public Set<String> names() {
      return Set.of(speaksFor);
    }

    @Override
    public String text() {
      return "prefers " + speaksFor;
    }
  }

  /**
   * Set a part of the configuration.
   *
   * @param key the part
   * @param value its value
   */
  record Sets(String key, String value) implements Effect {
    @Override
    public Set<String> names() {
      return Set.of(key + " = " + value);
    }

    @Override
    public String text() {
      return "sets " + key + " = " + value;
    }
  }

  /** Gave its reason as guidance. */
  record Guides() implements Effect {
    @Override
    public String text() {
      return "guides";
    }
  }

  /** Asked to compare the chosen rung with its neighbours. */
  record ComparesRungs() implements Effect {
    @Override
    public String text() {
      return "compares the rung with its neighbours";
    }
  }

  /**
   * Gave its reason as a caution.
   *
   * @param note the note that is its reason; null when the rule states a reason itself
   */
  record Cautions(String note) implements Effect {
    @Override
    public String text() {
      return "cautions";
    }
  }

  /**
   * Made an assumption about an unknown fact.
   *
   * @param path document path of the fact
   */
  record Assumes(String path) implements Effect {
    @Override
    public Set<String> names() {
      return Set.of(path);
    }

    @Override
    public String text() {
      return "assumes " + path;
    }
  }

  /**
   * Warned of its trap.
   *
   * @param trap id of the trap
   * @param better id of the approach to take instead
   */
  record Warns(String trap, String better) implements Effect {
    @Override
    public Set<String> names() {
      return Set.of(better);
    }

    @Override
    public String text() {
      return "warns of trap " + trap;
    }
  }

  /**
   * Would have done something, but is waived.
   *
   * @param waiver what switched it off
   * @param instead what it would have done
   */
  record Waived(Waiver waiver, Effect instead) implements Effect {
    @Override
    public String text() {
      return "waived by " + waiver.id() + ": " + instead.text();
    }
  }
}
