package io.github.lowestrung.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.canonical.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Hides what one record must not show. Used once. */
public final class Masker {

  public static final String MASKED = "masked";

  private static final String TEXT = "text";

  private final byte[] secret;
  private final byte[] nonce;
  private final List<String> paths;
  private final Set<String> hidden = new TreeSet<>();
  private final Set<String> texts = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  Masker(byte[] secret, byte[] nonce, List<String> paths) {
    this.secret = secret;
    this.nonce = nonce;
    this.paths = paths;
  }

  /** Returns the paths of which there was something to hide. */
  Set<String> hidden() {
    return hidden;
  }

  /** Returns what stands for a value. */
  String mask(String path, byte[] canonical) {
    byte[] label = path.getBytes(StandardCharsets.UTF_8);
    byte[] salt = Hashes.hmac(secret, nonce, label);
    return Hashes.sha256(salt, canonical);
  }

  void mask(ObjectNode content) {
    documents(content);
    if (content.has("failure") && !content.has("request")) {
      // The content of an unreadable document is unknown, and its problems quote it.
      hidden.addAll(paths);
    }
    if (hidden.isEmpty()) {
      return;
    }
    gatherTexts(content);
    replaceEvidence(content);
    replaceTexts(content, texts::contains);
    content.findValues("configuration").forEach(c -> replaceTexts(c, words::contains));
    content.findValues("effects").forEach(effects -> replaceTexts(effects, this::hasWord));
    if (hidden.contains("id")) {
      // What is said of a pipeline as a whole names its stages.
      content.findValues("summary").forEach(summary -> replaceTexts(summary, this::hasWord));
    }
    // An unsalted digest would let values be tried out.
    content.findParents("digest").forEach(of -> replaceField((ObjectNode) of, "digest"));
    if (content.path("failure") instanceof ObjectNode failure) {
      replaceField(failure, "message");
    }
  }

  /** Hides facts in the documents of workloads and pipelines. */
  private void documents(JsonNode node) {
    if (node instanceof ObjectNode object) {
      boolean pipeline = object.path("stages").isArray();
      if (pipeline) {
        document(object);
        object.path("stages").forEach(this::stage);
      } else if (object.path("workload") instanceof ObjectNode workload) {
        document(workload);
      } else {
        object.forEach(this::documents);
      }
    }
  }

  private void stage(JsonNode stage) {
    // A stage that was decided has its document inside; one that was not is the document.
    JsonNode document = stage.has("workload") ? stage.get("workload") : stage;
    document((ObjectNode) document);
  }

  private void document(ObjectNode document) {
    for (String path : paths) {
      int dot = path.indexOf('.');
      JsonNode section = dot < 0 ? document : document.path(path.substring(0, dot));
      String name = path.substring(dot + 1);
      if (section instanceof ObjectNode fields && fields.has(name)) {
        gatherWords(fields.get(name));
        hidden.add(path);
        replaceWith(fields, name, path);
      }
    }
  }

  private void gatherWords(JsonNode value) {
    if (value.isTextual()) {
      words.add(value.textValue());
    }
    value.forEach(this::gatherWords);
  }

  /** Gathers the texts that rules drew from what is hidden. */
  private void gatherTexts(JsonNode node) {
    for (JsonNode fact : node.path("facts")) {
      if (hidden.contains(fact.path("path").asText())) {
        Stream.of("reason", "change")
            .map(node::path)
            .filter(JsonNode::isTextual)
            .forEach(text -> texts.add(text.textValue()));
      }
    }
    node.forEach(this::gatherTexts);
  }

  private boolean hasWord(String text) {
    return words.stream().anyMatch(text::contains);
  }

  private void replaceEvidence(JsonNode content) {
    for (JsonNode fact : content.findParents("value")) {
      String path = fact.path("path").asText();
      if (hidden.contains(path)) {
        replaceWith((ObjectNode) fact, "value", path);
      }
    }
  }

  /** Replaces every text inside that tells too much. */
  private void replaceTexts(JsonNode node, Predicate<String> tells) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        if (object.get(name).isTextual() && tells.test(object.get(name).textValue())) {
          replaceField(object, name);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i).isTextual() && tells.test(array.get(i).textValue())) {
          array.set(i, masked(TEXT, array.get(i)));
        }
      }
    }
    node.forEach(inside -> replaceTexts(inside, tells));
  }

  private void replaceField(ObjectNode object, String name) {
    replaceWith(object, name, TEXT);
  }

  private void replaceWith(ObjectNode object, String name, String label) {
    object.set(name, masked(label, object.get(name)));
  }

  private ObjectNode masked(String label, JsonNode value) {
    return LedgerEntry.MAPPER.createObjectNode().put(MASKED, mask(label, CanonicalJson.of(value)));
  }
}
