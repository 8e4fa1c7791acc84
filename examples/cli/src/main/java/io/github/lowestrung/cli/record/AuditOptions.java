package io.github.lowestrung.cli.record;

import io.github.lowestrung.Attribution;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says where decisions are recorded, and how. */
public final class AuditOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--audit",
      paramLabel = "LEDGER",
      description = "Record every decision in this file before it is printed.")
  private Path ledger;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "Sign records with this key: a private one of Ed25519 as PEM. Its name without extension"
              + " is the key's id.")
  private Path key;

  @Option(
      names = "--hmac-key",
      paramLabel = "FILE",
      description =
          "Sign records with this secret instead, at least 32 bytes, which the verifier has to"
              + " share.")
  private Path hmacKey;

  @Option(
      names = "--mask",
      paramLabel = "PATH",
      description = "A fact or section to hide in records, such as description; may be repeated.")
  private List<String> masked = List.of();

  @Option(
      names = "--mask-key",
      paramLabel = "FILE",
      description = "The secret that proves later what was hidden, at least 32 bytes.")
  private Path maskKey;

  @Option(
      names = "--subject",
      paramLabel = "NAME",
      description = "On whose behalf to decide, for the records.")
  private String subject;

  @Option(
      names = "--correlation-id",
      paramLabel = "ID",
      description = "The correlation id of the records; a new one for each unless given.")
  private String correlationId;

  /** Tells whether decisions are to be recorded, or refuses options that do not fit together. */
  public boolean wanted() {
    if (ledger == null) {
      refuseWithoutLedger();
      return false;
    }
    if (key != null && hmacKey != null) {
      throw wrong("Records have one signature. Maybe drop one of --key and --hmac-key.");
    }
    if (!masked.isEmpty() && maskKey == null) {
      throw wrong("Hiding facts needs a secret. Maybe name one with --mask-key.");
    }
    if (masked.isEmpty() && maskKey != null) {
      throw wrong("With --mask-key nothing is hidden yet. Maybe name a fact with --mask.");
    }
    return true;
  }

  private void refuseWithoutLedger() {
    if (key != null
        || hmacKey != null
        || !masked.isEmpty()
        || maskKey != null
        || subject != null
        || correlationId != null) {
      throw wrong(
          "Options about records were given (--key, --hmac-key, --mask, --mask-key, --subject or"
              + " --correlation-id), but no ledger. Maybe name one with --audit.");
    }
  }

  Path ledger() {
    return ledger;
  }

  /** Returns the file of the key that signs; null without one. */
  Path key() {
    return key;
  }

  /** Returns the file of the secret that signs; null without one. */
  Path hmacKey() {
    return hmacKey;
  }

  List<String> masked() {
    return masked;
  }

  Path maskKey() {
    return maskKey;
  }

  Attribution attribution() {
    return new Attribution(subject, correlationId);
  }

  ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
