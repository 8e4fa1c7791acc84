package io.github.lowestrung.internal.rule;

import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.workload.term.PlainNumber;
import io.github.lowestrung.workload.term.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a reason, with places for values: {@code {data.sizeGb}} or {@code {$binding}}. A
 * place may name several fields, {@code {customization.need|customization.needs}}, for the first
 * that has a value.
 */
public final class ReasonTemplate {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

  private final List<String> texts = new ArrayList<>();
  private final List<List<String>> places = new ArrayList<>();

  public ReasonTemplate(String template) {
    Matcher matcher = PLACE.matcher(template);
    int from = 0;
    while (matcher.find()) {
      texts.add(template.substring(from, matcher.start()));
      places.add(List.of(matcher.group(1).split("\\|", -1)));
      from = matcher.end();
    }
    texts.add(template.substring(from));
  }

  public List<String> places() {
    return places.stream().flatMap(List::stream).toList();
  }

  String fill(Function<String, Object> values) {
    if (places.isEmpty()) {
      return texts.get(0);
    }
    StringBuilder filled = new StringBuilder(texts.get(0));
    for (int i = 0; i < places.size(); i++) {
      Object value = first(places.get(i), values);
      if (value == null) {
        throw new RulebookException(
            ("The reason's place {%s} has no value in this match. Maybe the rule's conditions do"
                    + " not read that field.")
                .formatted(String.join("|", places.get(i))));
      }
      filled.append(written(places.get(i).get(0), value)).append(texts.get(i + 1));
    }
    return filled.toString();
  }

  private static Object first(List<String> places, Function<String, Object> values) {
    for (String place : places) {
      Object value = values.apply(place);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Writes computed values rounded, and values of fields as they were given. */
  private static String written(String place, Object value) {
    if (value instanceof Number number) {
      return place.startsWith("$")
          ? PlainNumber.text(number.doubleValue())
          : new BigDecimal(number.toString()).toPlainString();
    }
    if (value instanceof Term term) {
      return term.term();
    }
    if (!(value instanceof List<?> list)) {
      return value.toString();
    }
    StringJoiner all = new StringJoiner(", ");
    list.forEach(one -> all.add(written(place, one)));
    return all.toString();
  }
}
