package io.github.lowestrung.drl;

import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.workload.waiver.Waiver;
import java.util.Set;

/**
 * What a rule did when it fired. Each kind stands for one verb of {@link Conclusions}; its text is
 * what the trail of a decision says.
 */
public sealed interface Effect {

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
    return conclusion() == null ? Set.of() : Set.of(conclusion().name());
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
   * Named something that later rules ask.
   *
   * @param conclusion the concept
   */
  record Concludes(Concept conclusion) implements Effect {
    @Override
    public String text() {
      return "concludes " + conclusion.name();
    }
  }

  /**
   * Said that an approach serves the task.
   *
   * @param conclusion the candidate
   */
  record Nominates(Candidate conclusion) implements Effect {
    @Override
    public String text() {
      return "nominates " + conclusion.approach();
    }

    @Override
    public String speaksFor() {
      return conclusion.approach();
    }
  }

  /**
   * Ruled approaches out.
   *
   * @param conclusion the exclusion
   */
  record Excludes(Excluded conclusion) implements Effect {
    @Override
    public Set<String> names() {
      return conclusion.approaches();
    }

    @Override
    public String text() {
      return (conclusion.strength() == Strength.SOFT ? "excludes softly " : "excludes ")
          + String.join(", ", conclusion.approaches());
    }
  }

  /**
   * Let an approach go first in its rung.
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
   * Said that a candidate may be chosen.
   *
   * @param conclusion the standing
   * @param inReserve true when it may be chosen only for want of others
   */
  record Stands(Standing conclusion, boolean inReserve) implements Effect {
    @Override
    public String text() {
      return (inReserve ? "keeps in reserve " : "leaves standing ") + conclusion.approach();
    }

    @Override
    public String speaksFor() {
      return conclusion.approach();
    }
  }

  /**
   * Chose an approach.
   *
   * @param conclusion the choice
   */
  record Recommends(Recommended conclusion) implements Effect {
    @Override
    public String text() {
      return "recommends " + conclusion.approach();
    }

    @Override
    public String speaksFor() {
      return conclusion.approach();
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
   * @param note the note that is its reason; null when it states one itself
   */
  record Cautions(String note) implements Effect {
    @Override
    public String text() {
      return "cautions";
    }
  }

  /**
   * Took an unknown fact for granted.
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
