package io.github.lowestrung.rulebook.catalog;

import io.github.lowestrung.rulebook.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a rule: those that it states, and those that its id implies. Immutable and
 * thread-safe.
 */
public final class RuleHeader {

  private static final List<String> IMPLIED = List.of("kind", "rung", "trap", "since");
  private static final String GUIDANCE = "guidance";

  /**
   * Something that is wrong with a header.
   *
   * @param annotation the annotation, without the sign
   * @param missing whether it is not there, or says nothing
   * @param message what is wrong: a clause that goes on after the name of the rule
   * @param remedy what to do, in a sentence
   */
  public record Flaw(String annotation, boolean missing, String message, String remedy) {}

  private final Map<String, String> values = new HashMap<>();
  private final List<Flaw> flaws = new ArrayList<>();

  /**
   * Reads a header.
   *
   * @param stated the values of the annotations that the rule states, by name
   * @param scheme what the ids of its rulebook imply
   */
  public RuleHeader(Map<String, String> stated, RuleIdScheme scheme) {
    values.putAll(stated);
    values.values().removeIf(value -> value == null || value.isBlank());
    String id = values.get("id");
    if (id == null) {
      missing("id");
    } else if (scheme.isRetired(id)) {
      flaws.add(
          new Flaw(
              "id",
              false,
              "has the id (" + id + "), which versions.yaml lists as retired, and ids are for ever",
              "Take the next free number."));
    }
    IMPLIED.forEach(annotation -> imply(annotation, id == null ? "" : id, scheme));
    if (!values.containsKey("source")) {
      missing("source");
    }
    requireText();
  }

  private void imply(String annotation, String id, RuleIdScheme scheme) {
    String stated = values.get(annotation);
    String implied = scheme.implied(annotation, id);
    List<String> kinds = annotation.equals("kind") ? scheme.kinds(id) : List.of();
    if (stated == null && implied != null) {
      values.put(annotation, implied);
    } else if (stated == null && !kinds.isEmpty()) {
      flaws.add(
          new Flaw(
              annotation,
              true,
              "has no @kind, and its id (" + id + ") may be of the kinds " + kinds,
              "Add a line such as @kind(\"" + kinds.get(0) + "\")."));
    } else if (stated == null && (annotation.equals("kind") || annotation.equals("since"))) {
      missing(annotation);
    } else if (stated != null
        && (implied == null
            ? !kinds.isEmpty() && !kinds.contains(stated)
            : !stated.equals(implied))) {
      flaws.add(
          new Flaw(
              annotation,
              false,
              "states @%s(\"%s\"), and its id (%s) implies (%s)"
                  .formatted(
                      annotation, stated, id, implied == null ? String.join(", ", kinds) : implied),
              "Remove the annotation, or correct "
                  + (annotation.equals("since") ? "versions.yaml." : "the id.")));
    }
  }

  /** Guidance advises; all other rules give a reason, but for cautions that have a note. */
  private void requireText() {
    String kind = values.get("kind");
    String right = GUIDANCE.equals(kind) ? "advice" : "reason";
    String wrong = GUIDANCE.equals(kind) ? "reason" : "advice";
    if (kind != null && values.containsKey(wrong)) {
      flaws.add(
          new Flaw(
              wrong,
              false,
              "has @" + wrong + ", and is of the kind (" + kind + ")",
              "Write it as @" + right + ": guidance advises, and other rules give a reason."));
    } else if (kind != null && !kind.equals("caution") && !values.containsKey(right)) {
      missing(right);
    }
  }

  /**
   * Finds what is wrong with what a rule says about the change that would lift its prohibition.
   *
   * @param forbids whether its consequence forbids the workload
   * @param change the text of its {@code @change}; null when it has none
   * @param strength how firmly it excludes
   * @return the flaw, or empty when nothing is wrong
   */
  public static Optional<Flaw> ofProhibition(
      boolean forbids, @Nullable String change, Strength strength) {
    if (forbids && change == null) {
      return Optional.of(absent("change"));
    }
    if (!forbids && change != null) {
      return Optional.of(
          new Flaw(
              "change",
              false,
              "has @change, and forbids nothing",
              "Call forbid(kcontext), or remove the annotation."));
    }
    return forbids && strength == Strength.SOFT
        ? Optional.of(
            new Flaw(
                "strength",
                false,
                "forbids, and has @strength(\"soft\"), but no prohibition is ever overruled",
                "Remove the annotation."))
        : Optional.empty();
  }

  private void missing(String annotation) {
    flaws.add(absent(annotation));
  }

  private static Flaw absent(String annotation) {
    return new Flaw(
        annotation,
        true,
        "has no @" + annotation,
        "Add a line such as " + example(annotation) + ".");
  }

  private static String example(String annotation) {
    return switch (annotation) {
      case "id" -> "@id(\"ACME-01\")";
      case "kind" -> "@kind(\"constraint\"), or declare the kind of its prefix in rulebook.yaml";
      case "since" -> "@since(\"1.0\"), or name its id in versions.yaml";
      case "source" ->
          "@source(\"ACME-POLICY-7\"), the rows of your requirements that it follows from";
      case "change" ->
          "@change(\"Move to a region in eu-*\"), a sentence that says what would have to change";
      case "advice" -> "@advice(\"Write the output to S3\"), a sentence that says what to do";
      default ->
          "@reason(\"the data are {data.sizeGb} GB\"), a clause that reads well after 'because'";
    };
  }

  /**
   * Returns the value of an annotation.
   *
   * @param annotation its name
   * @return what the rule states or its id implies; null when neither does
   */
  public @Nullable String value(String annotation) {
    return values.get(annotation);
  }

  /**
   * Returns the text of the rule's advice or reason.
   *
   * @return the text, with its places; null when the rule has neither, so that it needs a note
   */
  public @Nullable String text() {
    return values.getOrDefault("advice", values.get("reason"));
  }

  /**
   * Returns what is wrong.
   *
   * @return all that loading refuses; empty when nothing is wrong
   */
  public List<Flaw> flaws() {
    return List.copyOf(flaws);
  }
}
