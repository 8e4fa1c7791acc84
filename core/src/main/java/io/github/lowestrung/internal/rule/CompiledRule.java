package io.github.lowestrung.internal.rule;

import io.github.lowestrung.decision.Evidence;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.FilledReason;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.document.WorkloadWriter;
import io.github.lowestrung.workload.waiver.Waiver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kie.api.runtime.rule.Match;

/**
 * A rule as the engine needs it: what it declares about itself, and the fields that its conditions
 * read.
 */
public final class CompiledRule {

  private static final Comparator<Evidence> BY_PATH = Comparator.comparing(Evidence::path);

  private final RuleInfo info;
  private final RuleModel shape;
  private final List<Field> reads;
  private final ReasonTemplate reason;
  private final Optional<ReasonTemplate> change;
  private final List<Waiver> waivers;
  private volatile List<String> bindings;

  CompiledRule(RuleInfo info, RuleModel shape, List<Waiver> waivers) {
    this.info = info;
    this.shape = shape;
    this.reads = reads(shape);
    this.reason = new ReasonTemplate(text(info));
    this.change = Optional.ofNullable(info.change()).map(ReasonTemplate::new);
    this.waivers = waivers;
  }

  /** The reason of a rule that excludes by an absence says why that is reason enough. */
  private static String text(RuleInfo info) {
    String reason = info.reason() == null ? "" : info.reason();
    return info.absence() == null ? reason : reason + "; " + info.absence();
  }

  /** Absence is no evidence, so negated patterns contribute none. */
  private static List<Field> reads(RuleModel shape) {
    return shape.steps().stream()
        .filter(step -> !step.isNegated())
        .flatMap(step -> step.named().stream())
        .distinct()
        .toList();
  }

  /** Returns the same rule with the waivers that may switch it off. */
  public CompiledRule waivedBy(List<Waiver> waivers) {
    return new CompiledRule(info, shape, List.copyOf(waivers));
  }

  /** Returns the same rule with a reason that it does not state itself. */
  public CompiledRule because(String reason) {
    return new CompiledRule(info.because(reason), shape, waivers);
  }

  /** Returns the places in what it says when it fires. */
  public Set<String> places() {
    Set<String> places = new LinkedHashSet<>(reason.places());
    change.ifPresent(text -> places.addAll(text.places()));
    return places;
  }

  public List<Waiver> waivers() {
    return waivers;
  }

  public RuleInfo info() {
    return info;
  }

  public RuleModel shape() {
    return shape;
  }

  /** Returns what the rule found in a match of the engine, which forgets it after the firing. */
  public FilledReason find(Match match) {
    FilledReason found =
        find(
            match.getObjects(),
            name -> bindings(match).contains(name) ? match.getDeclarationValue(name) : null);
    found.text();
    found.change();
    return found;
  }

  /**
   * Returns what the rule found.
   *
   * @param objects the facts that its patterns matched
   * @param bound returns the value of a variable; null when there is none
   */
  public FilledReason find(List<?> objects, Function<String, Object> bound) {
    return new FilledReason(
        info,
        () -> evidence(objects),
        evidence -> filled(reason, bound, evidence),
        change
            .<Function<List<Evidence>, String>>map(
                text -> evidence -> filled(text, bound, evidence))
            .orElse(null));
  }

  private String filled(
      ReasonTemplate text, Function<String, Object> bound, List<Evidence> evidence) {
    try {
      return text.fill(place -> value(place, bound, evidence));
    } catch (RulebookException e) {
      throw new RulebookException(
          "The rule (" + info.id() + ") cannot say why it fired. " + e.getMessage(), e);
    }
  }

  /** Returns what the conditions saw in the facts of the workload, unsorted. */
  public List<Evidence> ownEvidence(List<?> objects) {
    List<Evidence> evidence = new ArrayList<>(4);
    for (Field read : reads) {
      for (Object object : objects) {
        Object value = Vocabulary.key(object).equals(read.key()) ? read.of(object) : null;
        if (value != null) {
          add(evidence, new Evidence(read.path(), WorkloadWriter.plain(value)));
        }
      }
    }
    return evidence;
  }

  private List<Evidence> evidence(List<?> objects) {
    List<Evidence> evidence = ownEvidence(objects);
    for (Object object : objects) {
      if (object instanceof Concept concept) {
        concept.finding().evidence().forEach(one -> add(evidence, one));
      } else if (object instanceof Excluded excluded) {
        excluded.finding().evidence().forEach(one -> add(evidence, one));
      }
    }
    if (evidence.size() > 1) {
      evidence.sort(BY_PATH);
    }
    return Collections.unmodifiableList(evidence);
  }

  private static void add(List<Evidence> evidence, Evidence one) {
    for (Evidence known : evidence) {
      if (known.path().equals(one.path())) {
        return;
      }
    }
    evidence.add(one);
  }

  /** The names that the rule binds, the same in every match and slow to ask for. */
  private List<String> bindings(Match match) {
    if (bindings == null) {
      bindings = List.copyOf(match.getDeclarationIds());
    }
    return bindings;
  }

  private static Object value(
      String place, Function<String, Object> bound, List<Evidence> evidence) {
    if (place.startsWith("$")) {
      return bound.apply(place);
    }
    for (Evidence one : evidence) {
      if (one.path().equals(place)) {
        return one.value();
      }
    }
    return null;
  }
}
