package io.github.lowestrung.internal.rule;

import io.github.lowestrung.drl.Conclusion;
import io.github.lowestrung.internal.rule.CompiledRule.ReadField;
import io.github.lowestrung.internal.rule.RuleModel.Quantifier;
import io.github.lowestrung.internal.rule.RuleModel.Step;
import io.github.lowestrung.internal.rule.RuleModelReader.UnknownShapeException;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.Strength;
import io.github.lowestrung.rulebook.catalog.RuleHeader;
import io.github.lowestrung.rulebook.catalog.RuleHeader.Flaw;
import io.github.lowestrung.rulebook.catalog.RuleIdScheme;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Stratum;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.model.Rule;

/**
 * Reads a rule of an executable model: its annotations, its shape, and the fields that its
 * conditions read.
 */
public final class RuleReader {

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern LITERALS =
      Pattern.compile(LITERAL + "(\\s*\\+\\s*" + LITERAL + ")*");

  private final Rule rule;
  private final String rulebook;
  private final RuleIdScheme ids;
  private final Thresholds thresholds;

  public RuleReader(Rule rule, String rulebook, RuleIdScheme ids, Thresholds thresholds) {
    this.rule = rule;
    this.rulebook = rulebook;
    this.ids = ids;
    this.thresholds = thresholds;
  }

  public CompiledRule read() {
    Map<String, String> stated = new HashMap<>();
    rule.getMetaData().keySet().forEach(key -> stated.put(key, text(key)));
    RuleHeader header = new RuleHeader(stated, ids);
    header.flaws().stream().findFirst().ifPresent(this::refuse);
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
            words("tags"),
            phase(),
            rulebook);
    refuseForbidden();
    RuleModel shape = shape();
    return new CompiledRule(info, shape, reads(shape));
  }

  private RuleModel shape() {
    try {
      RuleModel shape = new RuleModelReader(rule, thresholds).read();
      if (shape.steps().stream().anyMatch(step -> step.type() == Conclusion.class)) {
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
    for (Strength strength : Strength.values()) {
      if (strength.term().equals(word)) {
        return strength;
      }
    }
    throw refuse("has the strength (" + word + "), where hard or soft was expected.");
  }

  private Stratum phase() {
    String group = rule.getAttribute(Rule.Attribute.RULEFLOW_GROUP);
    for (Stratum stratum : Stratum.values()) {
      if (stratum.term().equals(group)) {
        return stratum;
      }
    }
    throw refuse(
        "stands in the ruleflow-group (%s), where one of %s was expected."
            .formatted(group, Arrays.stream(Stratum.values()).map(Stratum::term).toList()));
  }

  private void refuse(Flaw flaw) {
    String remedy = flaw.remedy();
    throw refuse(
        flaw.message()
            + ". Maybe "
            + remedy.substring(0, 1).toLowerCase(Locale.ROOT)
            + remedy.substring(1));
  }

  private RulebookException refuse(String what) {
    return new RulebookException("The rule \"" + rule.getName() + "\" of " + rulebook + " " + what);
  }

  /** Absence is no evidence, so negated patterns contribute none. */
  private static List<ReadField> reads(RuleModel shape) {
    Map<String, ReadField> reads = new LinkedHashMap<>();
    for (Step step : shape.steps()) {
      if (step.quantifier() != Quantifier.NOT) {
        for (Field field : step.named()) {
          reads.put(field.path(), new ReadField(step.type(), field));
        }
      }
    }
    return new ArrayList<>(reads.values());
  }
}
