package io.github.lowestrung.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.canonical.CanonicalJson;
import io.github.lowestrung.fixtures.ToyDecision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** The canonical form of a decision is that of its document. */
class CanonicalDecisionTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<SubjectDecision> DECISIONS =
      List.of(
          ToyDecision.recommended(ToyDecision.SHELF),
          ToyDecision.noneViable(ToyDecision.SHELF),
          ToyDecision.forbidden(ToyDecision.SHELF),
          ToyDecision.pipeline());

  private static String judged(ObjectNode document) throws IOException {
    return new JsonCanonicalizer(document.toString()).getEncodedString();
  }

  private static String digest(ObjectNode document) throws Exception {
    ObjectNode covered = document.deepCopy().without(List.of("digest", "decidedAt"));
    byte[] bytes = judged(covered).getBytes(StandardCharsets.UTF_8);
    return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void a_digest_is_over_all_but_itself_and_the_time() throws Exception {
    for (SubjectDecision decision : DECISIONS) {
      ObjectNode document = (ObjectNode) JSON.readTree(decision.toJson());
      assertThat(decision.digest())
          .isEqualTo(digest(document))
          .isEqualTo(document.path("digest").textValue());
      for (var stage : document.path("stages")) {
        assertThat(stage.path("digest").textValue()).isEqualTo(digest((ObjectNode) stage));
        assertThat(stage.has("decidedAt")).isFalse();
      }
    }
  }

  @Test
  void a_document_inside_of_another_is_canonical() throws IOException {
    for (SubjectDecision decision : DECISIONS) {
      ObjectNode around = JsonNodeFactory.instance.objectNode().put("b", 1).put("z", 1);
      around.putPOJO("decision", CanonicalDecision.of(decision));
      String written = new String(CanonicalJson.of(around), StandardCharsets.UTF_8);

      around.set("decision", JSON.readTree(decision.toJson()));
      assertThat(written).isEqualTo(judged(around));
    }
  }

  @Test
  void text_and_tree_are_one_document_in_the_order_of_the_components() throws IOException {
    for (SubjectDecision decision : DECISIONS) {
      assertThat(decision.toTree().toString()).isEqualTo(decision.toJson());
      assertThat(decision.toJson())
          .startsWith("{\"outcome\":")
          .endsWith(
              ",\"digest\":\"%s\",\"decidedAt\":\"%s\"}"
                  .formatted(decision.digest(), decision.decidedAt()));
      assertThat(SubjectDecision.fromJson(decision.toJson())).isEqualTo(decision);
    }
  }
}
