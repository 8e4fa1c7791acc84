package io.github.lowestrung.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.github.lowestrung.canonical.CanonicalGenerator;
import io.github.lowestrung.canonical.Sha256;
import java.io.IOException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A decision in canonical form, written once. Its document has the time and the digest besides, and
 * so is made of the bytes that the digest covers.
 */
@API(status = Status.INTERNAL)
public final class CanonicalDecision implements JsonSerializable {

  private final byte[] covered;
  private final int timePlace;
  private final int digestPlace;
  private final String timeMember;
  private final String digest;

  private CanonicalDecision(SubjectDecision decision, String timeMember) {
    CanonicalGenerator canonical = new CanonicalGenerator(DecisionJson.TIME, DecisionJson.DIGEST);
    DecisionJson.write(decision, canonical);
    this.covered = canonical.toBytes();
    this.timePlace = canonical.placeOf(DecisionJson.TIME);
    this.digestPlace = canonical.placeOf(DecisionJson.DIGEST);
    this.timeMember = timeMember;
    this.digest = "sha256:" + Sha256.hex(covered);
  }

  /** Writes a decision. */
  public static CanonicalDecision of(SubjectDecision decision) {
    return new CanonicalDecision(
        decision, member(DecisionJson.TIME, decision.decidedAt().toString()));
  }

  /** Writes the decision about a stage, whose time is the pipeline's. */
  static CanonicalDecision ofStage(Decision stage) {
    return new CanonicalDecision(stage, "");
  }

  private static String member(String name, String value) {
    return ",\"" + name + "\":\"" + value + "\"";
  }

  String digest() {
    return digest;
  }

  /** Writes the document into that of a record, or of a pipeline. */
  @Override
  public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
    CanonicalGenerator canonical = (CanonicalGenerator) json;
    canonical.beginValue();
    canonical
        .add(covered, 0, timePlace)
        .add(timeMember)
        .add(covered, timePlace, digestPlace)
        .add(member(DecisionJson.DIGEST, digest))
        .add(covered, digestPlace, covered.length);
  }

  @Override
  public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer as)
      throws IOException {
    serialize(json, provider);
  }
}
