package io.github.lowestrung.internal.rule;

import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.internal.rule.RuleModelReader.UnknownShapeException;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.RuleHeader;
import io.github.lowestrung.rulebook.catalog.RuleHeader.Flaw;
import io.github.lowestrung.rulebook.catalog.RuleIdScheme;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import io.github.lowestrung.workload.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.model.Rule;

/**
 * Reads a rule of an executable model: its annotations, its shape, and the fields that its
 * conditions read.
 *
 * @param rule the rule
 * @param rulebook id of its rulebook
 * @param ids what the ids of its rules say
 * @param thresholds the parameters that rules may ask for
 * @param vocabulary the facts that rules may match
 */
public record RuleReader(
    Rule rule, String rulebook, RuleIdScheme ids, Thresholds thresholds, Vocabulary vocabulary) {

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern LITERALS =
      Pattern.compile(LITERAL + "(\\s*\\+\\s*" + LITERAL + ")*");

  public CompiledRule read() {
    Map<String, String> stated = new HashMap<>();
    rule.getMetaData().keySet().forEach(key -> stated.put(key, text(key)));
    RuleHeader header = new RuleHeader(stated, ids);
    for (Flaw flaw : header.flaws()) {
      throw refuse(flaw.message() + ". Maybe " + decapitalized(flaw.remedy()));
    }
    for (String key : stated.keySet()) {
      if (!RuleInfo.ANNOTATIONS.contains(key)) {
        throw refuse(
            "has the unknown annotation @%s. Known are %s."
                .formatted(key, RuleInfo.ANNOTATIONS.stream().sorted().toList()));
      }
    }
    RuleInfo info =
        new RuleInfo(
            header.value("id"),
            rule.getName(),
            header.value("kind"),
            header.value("rung"),
            header.value("trap"),
            header.value("since"),
            words("source"),
            header.text(),
            strength(),
            header.value("absence"),
            header.value("change"),
            words("tags"),
            phase(),
            rulebook);
    refuseForbidden();
    return new CompiledRule(info, shape(), List.of());
  }

  private RuleModel shape() {
    try {
      RuleModel shape = new RuleModelReader(rule, thresholds, vocabulary).read();
      if (shape.looksFor(Conclusion.class)) {
        throw new UnknownShapeException(
            "matches Conclusion, where one of them is expected, such as Candidate");
      }
      return shape;
    } catch (UnknownShapeException e) {
      throw refuse(e.getMessage() + ". Such a rule could decide, but not be explained.");
    }
  }

  private void refuseForbidden() {
    if (rule.getAttribute(Rule.Attribute.SALIENCE) != 0
        || rule.getAttribute(Rule.Attribute.NO_LOOP)
        || rule.getAttribute(Rule.Attribute.LOCK_ON_ACTIVE)
        || rule.getAttribute(Rule.Attribute.AUTO_FOCUS)
        || rule.getAttribute(Rule.Attribute.ACTIVATION_GROUP) != null) {
      throw refuse(
          "uses salience, no-loop, lock-on-active, auto-focus or activation-group, which are"
              + " forbidden: strata alone order the rules.");
    }
  }

  private String text(String key) {
    Object value = rule.getMetaData().get(key);
    if (value == null) {
      return null;
    }
    String text = value.toString();
    return LITERALS.matcher(text).matches() ? joined(text) : text;
  }

  /** Builds without MVEL keep the quotes, and texts in parts. */
  private static String joined(String literals) {
    return LITERAL
        .matcher(literals)
        .results()
        .map(literal -> literal.group(1).translateEscapes())
        .collect(Collectors.joining());
  }

  private List<String> words(String key) {
    return text(key) == null ? List.of() : Arrays.asList(text(key).split("\\s*,\\s*"));
  }

  private Strength strength() {
    String word = text("strength");
    if (word == null) {
      return Strength.HARD;
    }
    return Arrays.stream(Strength.values())
        .filter(strength -> strength.term().equals(word))
        .findFirst()
        .orElseThrow(
            () -> refuse("has the strength (" + word + "), where hard or soft was expected."));
  }

  private Stratum phase() {
    String group = rule.getAttribute(Rule.Attribute.RULEFLOW_GROUP);
    List<Stratum> strata = List.of(Stratum.values());
    return strata.stream()
        .filter(stratum -> stratum.term().equals(group))
        .findFirst()
        .orElseThrow(
            () ->
                refuse(
                    "stands in the ruleflow-group (%s), where one of %s was expected."
                        .formatted(group, strata.stream().map(Stratum::term).toList())));
  }

  private static String decapitalized(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private RulebookException refuse(String what) {
    return new RulebookException("The rule \"" + rule.getName() + "\" of " + rulebook + " " + what);
  }
}
