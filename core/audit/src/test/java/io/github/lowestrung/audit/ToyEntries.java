package io.github.lowestrung.audit;

import io.github.lowestrung.Attribution;
import io.github.lowestrung.DecisionException;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.fixtures.ToyDecision;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** What a carpenter records. */
public final class ToyEntries {

  public static final byte[] SECRET =
      "a secret that is long enough, and known".getBytes(StandardCharsets.UTF_8);
  public static final Signer SIGNER = Signer.hmac("toy-key", SECRET);
  public static final TrustAnchors TRUST_ANCHORS =
      TrustAnchors.in(SignatureVerifier.hmac("toy-key", SECRET));
  static final Provenance PROVENANCE =
      new Provenance("1.0", "10.2", "17", List.of(new Rulebook("acme:wood:1.0", "c0ffee")));
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private ToyEntries() {}

  public static DecisionRequest request(String subject, String correlationId) {
    return new DecisionRequest(
        ToyDecision.SHELF, TODAY, new Attribution(subject, correlationId), PROVENANCE);
  }

  public static LedgerEntry shelf(String correlationId) {
    return LedgerEntry.of(
        request("carpenter", correlationId), ToyDecision.recommended(ToyDecision.SHELF));
  }

  public static LedgerEntry roof() {
    return LedgerEntry.of(request("roofer", "r-1"), ToyDecision.noneViable(ToyDecision.SHELF));
  }

  public static LedgerEntry house() {
    return LedgerEntry.of(request("builder", "h-1"), ToyDecision.pipeline());
  }

  public static LedgerEntry failed() {
    return LedgerEntry.of(request(null, "f-1"), new DecisionException("The saw \"is\" blunt — ü."));
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A short entry, of which many fit. */
  public static LedgerEntry small(String correlationId) {
    return LedgerEntry.of(
        new Attribution("carpenter", correlationId), PROVENANCE, new DecisionException("blunt"));
  }
}
