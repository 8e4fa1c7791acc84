package io.github.lowestrung.cli.audit;

import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.LedgerView;
import io.github.lowestrung.audit.SignatureVerifier;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.Verification;
import io.github.lowestrung.cli.option.OptionFile;
import io.github.lowestrung.cli.option.OutputFormat;
import io.github.lowestrung.cli.record.KeyFile;
import io.github.lowestrung.cli.record.SecretFile;
import io.github.lowestrung.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Verifies a ledger. */
@Command(
    name = "verify",
    description = {
      "Verifies every record: its hashes, its place in the chain and, by the keys given, its"
          + " signature; and by an anchor, that none was cut off."
    },
    footer = {
      "",
      "Exit status: 0 nothing is known to be wrong; 5 the ledger does not hold;",
      "64 wrong usage; 1 anything else."
    })
final class VerifyCommand extends LedgerCommand {

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "A key whose signatures count: a public one of Ed25519 as PEM; may be repeated. Its name"
              + " without extension is the key's id.")
  private List<Path> keys = List.of();

  @Option(
      names = "--hmac-key",
      paramLabel = "FILE",
      description = "A secret whose signatures count; may be repeated.")
  private List<Path> hmacKeys = List.of();

  @Option(
      names = "--anchor",
      paramLabel = "FILE",
      description = "A head that was kept elsewhere, as 'lowest-rung audit head' printed it.")
  private Path anchor;

  @Option(names = "--format", paramLabel = "FORMAT", description = FORMATS)
  private OutputFormat outputFormat = OutputFormat.TEXT;

  @Override
  void refuseWrong() {
    requireTextOrJson(outputFormat);
  }

  @Override
  int read(LedgerView ledger) throws IOException {
    TrustAnchors trustAnchors = trust();
    Verification verification = ledger.verify(trustAnchors);
    print(
        outputFormat == OutputFormat.JSON
            ? VerificationReport.json(verification)
            : VerificationReport.text(verification, trustAnchors));
    return verification.holds() ? ExitStatus.DONE : ExitStatus.DOES_NOT_HOLD;
  }

  private TrustAnchors trust() throws IOException {
    try {
      List<SignatureVerifier> verifiers = new ArrayList<>();
      for (Path key : keys) {
        verifiers.add(KeyFile.read(key, terminal().err()::println).verifier());
      }
      for (Path key : hmacKeys) {
        verifiers.add(SecretFile.read(key, terminal().err()::println).verifier());
      }
      TrustAnchors trustAnchors = TrustAnchors.in(verifiers.toArray(SignatureVerifier[]::new));
      return anchor == null ? trustAnchors : trustAnchors.anchoredAt(head());
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private LedgerHead head() throws IOException {
    String text = text(new OptionFile("anchor", anchor));
    try {
      return LedgerHead.fromJson(text);
    } catch (IllegalArgumentException e) {
      throw wrong("The anchor (" + anchor + ") cannot be used. " + e.getMessage());
    }
  }
}
