package io.github.lowestrung.cli.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.Verification;
import io.github.lowestrung.audit.Verification.Fault;
import io.github.lowestrung.cli.terminal.JsonOutput;
import io.github.lowestrung.report.format.TextPage;

/** Words what verifying a ledger found. */
final class VerificationReport {

  private static final String UNSIGNED = "Signatures were not checked, because no key was given.";

  private VerificationReport() {}

  static String text(Verification verification, TrustAnchors trustAnchors) {
    StringBuilder text = new StringBuilder();
    text.append("intact    ").append(intact(verification, trustAnchors.keys().size())).append('\n');
    text.append("complete  ").append(complete(verification)).append('\n');
    if (!verification.signatures()) {
      text.append("remark    ").append(UNSIGNED).append('\n');
    }
    for (String remark : verification.remarks()) {
      text.append("remark    ").append(TextPage.clean(remark)).append('\n');
    }
    return text.toString();
  }

  private static String intact(Verification verification, int keys) {
    Fault fault = verification.firstFault();
    if (fault == null) {
      String signatures =
          switch (keys) {
            case 0 -> "hashes and chain hold";
            case 1 -> "hashes, chain and 1 key's signatures hold";
            default -> "hashes, chain and " + keys + " keys' signatures hold";
          };
      return "yes: %s%s, %s"
          .formatted(
              verification.count(), verification.count() == 1 ? " record" : " records", signatures);
    }
    long others = verification.faults() - 1;
    return "no: "
        + TextPage.clean(fault.place() + ", record " + fault.seq() + ": " + fault.what())
        + (others == 0 ? "" : " It is the first of " + verification.faults() + " such records.");
  }

  private static String complete(Verification verification) {
    String verdict =
        switch (verification.completeness()) {
          case COMPLETE -> "yes: ";
          case INCOMPLETE -> "no: ";
          case UNKNOWN -> "unknown: ";
        };
    return verdict + verification.completenessReason();
  }

  static String json(Verification verification) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("holds", verification.holds())
        .put("intact", verification.intact())
        .put("completeness", verification.completeness().term())
        .put("completenessReason", verification.completenessReason())
        .put("signaturesVerified", verification.signatures())
        .put("count", verification.count())
        .put("hash", verification.head().hash())
        .put("ledger", verification.head().ledger())
        .put("faults", verification.faults());
    verification.findFirstFault().ifPresent(fault -> tree.putPOJO("firstFault", fault));
    return JsonOutput.indented(tree.putPOJO("remarks", verification.remarks()));
  }
}
