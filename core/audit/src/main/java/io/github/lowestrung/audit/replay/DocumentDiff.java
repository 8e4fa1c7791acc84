package io.github.lowestrung.audit.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lowestrung.audit.Masker;
import io.github.lowestrung.audit.replay.ReplayResult.Deviation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds where two documents differ. What is masked equals anything. */
final class DocumentDiff {

  private static final int MOST = 5;

  private final List<Deviation> found = new ArrayList<>();

  private DocumentDiff() {}

  static List<Deviation> between(JsonNode recorded, JsonNode now) {
    DocumentDiff documentDiff = new DocumentDiff();
    documentDiff.compare("", recorded, now);
    return documentDiff.found;
  }

  private void compare(String path, JsonNode recorded, JsonNode now) {
    if (found.size() >= MOST || isMasked(recorded)) {
      return;
    }
    if (recorded.isObject() && now.isObject()) {
      Set<String> names = new TreeSet<>();
      recorded.fieldNames().forEachRemaining(names::add);
      now.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        compare(path.isEmpty() ? name : path + "." + name, recorded.path(name), now.path(name));
      }
    } else if (recorded.isArray() && now.isArray() && recorded.size() == now.size()) {
      for (int i = 0; i < recorded.size(); i++) {
        compare(path + "[" + i + "]", recorded.get(i), now.get(i));
      }
    } else if (!same(recorded, now)) {
      found.add(new Deviation(path, text(recorded), text(now)));
    }
  }

  private static boolean isMasked(JsonNode node) {
    return node.size() == 1 && node.path(Masker.MASKED).isTextual();
  }

  /** Canonical JSON knows one kind of number only. */
  private static boolean same(JsonNode recorded, JsonNode now) {
    return (recorded.isNumber() && now.isNumber())
        ? recorded.doubleValue() == now.doubleValue()
        : recorded.equals(now);
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? null : node.toString();
  }
}
