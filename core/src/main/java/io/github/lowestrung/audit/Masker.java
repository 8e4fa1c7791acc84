package io.github.lowestrung.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Hides what one record must not show. Used once. */
final class Masker {

  static final String MASKED = "masked";

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
  String mask(String path, String canonical) {
    byte[] label = path.getBytes(StandardCharsets.UTF_8);
    byte[] salt = Hashes.hmac(secret, join(nonce, label));
    return Hashes.sha256(salt, canonical.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = new byte[one.length + other.length];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  void mask(ObjectNode content) {
    documents(content);
    if (content.has("failure") && !content.has("request")) {
      // Nobody knows what a document that could not be read has, and its problems quote it.
      hidden.addAll(paths);
    }
    if (hidden.isEmpty()) {
      return;
    }
    gatherTexts(content);
    replace(content);
    // An unsalted digest would let values be tried out.
    content.findParents("digest").forEach(this::maskDigest);
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
        if (hidden.contains("id")) {
          // What is said of the whole names its stages.
          replaceTextsWithWords(object.path("summary"));
        }
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
        texts.add(node.path("reason").asText());
      }
    }
    node.forEach(this::gatherTexts);
  }

  private void replace(JsonNode node) {
    if (node instanceof ObjectNode object) {
      String path = object.path("path").asText();
      if (hidden.contains(path) && object.has("value")) {
        replaceWith(object, "value", path);
      }
      if (object.path("configuration") instanceof ObjectNode configuration) {
        names(configuration).stream()
            .filter(name -> words.contains(configuration.get(name).asText()))
            .forEach(name -> replaceField(configuration, name));
      }
      for (String name : names(object)) {
        if (texts.contains(object.get(name).textValue())) {
          replaceField(object, name);
        }
      }
      if (object.path("effects") instanceof ArrayNode effects) {
        replaceElements(effects, effect -> words.stream().anyMatch(effect::contains));
      }
    }
    if (node instanceof ArrayNode array) {
      replaceElements(array, texts::contains);
    }
    node.forEach(this::replace);
  }

  private void replaceTextsWithWords(JsonNode node) {
    Predicate<String> tells = text -> words.stream().anyMatch(text::contains);
    if (node instanceof ObjectNode object) {
      names(object).stream()
          .filter(name -> object.get(name).isTextual())
          .filter(name -> tells.test(object.get(name).textValue()))
          .forEach(name -> replaceField(object, name));
    }
    if (node instanceof ArrayNode array) {
      replaceElements(array, tells);
    }
    node.forEach(this::replaceTextsWithWords);
  }

  private static Set<String> names(ObjectNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void replaceElements(ArrayNode array, Predicate<String> tells) {
    for (int i = 0; i < array.size(); i++) {
      JsonNode element = array.get(i);
      if (element.isTextual() && tells.test(element.textValue())) {
        array.set(i, masked("text", element));
      }
    }
  }

  private void maskDigest(JsonNode parent) {
    replaceField((ObjectNode) parent, "digest");
  }

  private void replaceField(ObjectNode object, String name) {
    replaceWith(object, name, "text");
  }

  private void replaceWith(ObjectNode object, String name, String label) {
    object.set(name, masked(label, object.get(name)));
  }

  private ObjectNode masked(String label, JsonNode value) {
    String canonical = Hashes.canonicalValue(value.toString());
    return Entry.MAPPER.createObjectNode().put(MASKED, mask(label, canonical));
  }
}
