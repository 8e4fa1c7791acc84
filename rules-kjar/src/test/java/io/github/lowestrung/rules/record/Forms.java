package io.github.lowestrung.rules.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The two forms that are recorded. The full form has everything but what no change of behaviour
 * shows in: the digests of decisions and rulebooks, and the time. The neutral form has no names and
 * sentences either: ids, paths, values, statuses, strata, counts and their order stay.
 */
final class Forms {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Members that differ from build to build, or from run to run. */
  private static final Set<String> UNSTABLE = Set.of("digest", "decidedAt", "sha256");

  /** A digest in a report. */
  private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");

  /** Members that hold a name or a sentence. */
  private static final Set<String> WORDS =
      Set.of(
          "name",
          "title",
          "description",
          "text",
          "reason",
          "message",
          "meaning",
          "condition",
          "words",
          "note",
          "unit",
          "refused");

  /** Lists of sentences, of which the number stays. */
  private static final Set<String> SENTENCES = Set.of("guidance", "effects");

  /** Texts of a workload; all else in it is facts. */
  private static final Set<String> TEXTS = Set.of("title", "description");

  /** What is no sentence of the rungs that a trade-off compares. */
  private static final Set<String> OF_RUNGS = Set.of("number", "operationalSurface");

  private Forms() {}

  /** Reads a document into its full form. */
  static JsonNode full(String json) {
    try {
      JsonNode tree = JSON.readTree(json);
      removeUnstable(tree);
      return tree;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("No JSON: " + json, e);
    }
  }

  /** Returns a report without the digests in it. */
  static String text(String report) {
    return DIGEST.matcher(report).replaceAll("digest");
  }

  private static void removeUnstable(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      object.remove(UNSTABLE);
    }
    tree.forEach(Forms::removeUnstable);
  }

  /** Returns the neutral form of a full one. */
  static JsonNode neutral(JsonNode full) {
    if (full instanceof ArrayNode list) {
      ArrayNode neutral = JSON.createArrayNode();
      list.forEach(item -> neutral.add(neutral(item)));
      return neutral;
    }
    if (!(full instanceof ObjectNode)) {
      return full;
    }
    ObjectNode neutral = JSON.createObjectNode();
    full.properties()
        .forEach(
            member -> {
              String name = member.getKey();
              if (!WORDS.contains(name)) {
                neutral.set(name, neutral(name, member.getValue()));
              } else if (name.equals("refused")) {
                neutral.put(name, true);
              }
            });
    return neutral;
  }

  private static JsonNode neutral(String name, JsonNode value) {
    if (SENTENCES.contains(name)) {
      return JSON.getNodeFactory().numberNode(value.size());
    }
    if (name.equals("workload")) {
      return ((ObjectNode) value.deepCopy()).remove(TEXTS);
    }
    if (name.equals("tradeOff") && value instanceof ObjectNode) {
      ObjectNode rungs = JSON.createObjectNode();
      value.properties().stream()
          .filter(rung -> rung.getValue() instanceof ObjectNode)
          .forEach(
              rung ->
                  rungs.set(
                      rung.getKey(), ((ObjectNode) rung.getValue().deepCopy()).retain(OF_RUNGS)));
      return rungs;
    }
    return name.equals("configuration") ? value : neutral(value);
  }
}
