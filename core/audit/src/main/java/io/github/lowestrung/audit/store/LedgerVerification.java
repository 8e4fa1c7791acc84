package io.github.lowestrung.audit.store;

import io.github.lowestrung.audit.AuditRecord;
import io.github.lowestrung.audit.Hashes;
import io.github.lowestrung.audit.LedgerException;
import io.github.lowestrung.audit.LedgerHead;
import io.github.lowestrung.audit.RecordKind;
import io.github.lowestrung.audit.SealedText;
import io.github.lowestrung.audit.SignatureVerifier;
import io.github.lowestrung.audit.TrustAnchors;
import io.github.lowestrung.audit.Verification;
import io.github.lowestrung.audit.Verification.Completeness;
import io.github.lowestrung.audit.Verification.Fault;
import io.github.lowestrung.workload.problem.Display;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Verifies the lines of a ledger. Used once. */
public final class LedgerVerification {

  private static final int MAX_REMARKS = 20;

  private final TrustAnchors trustAnchors;
  private final List<String> remarks = new ArrayList<>();
  private long remarked;
  private LedgerHead ledgerHead = LedgerHead.EMPTY;
  private LedgerHead anchored;
  private String ledger;
  private long count;
  private Fault first;
  private long faults;
  private Instant latest;
  private boolean hashKnown = true;

  public LedgerVerification(TrustAnchors trustAnchors) {
    this.trustAnchors = trustAnchors;
  }

  /**
   * A line, and what is wrong with it by itself.
   *
   * @param record the record; null when the line is none
   */
  private record LineCheck(LedgerLine line, AuditRecord record, String damage) {}

  /**
   * Verifies lines, one after the other.
   *
   * @param end tells what is wrong with where they end, by what else is kept of it; null when
   *     nothing is
   */
  public Verification verify(Stream<LedgerLine> lines, Function<LedgerHead, Fault> end) {
    OrderedParallel.map(lines, this::look).forEachOrdered(this::follow);
    if (first == null) {
      first = end.apply(ledgerHead);
      faults = first == null ? 0 : 1;
    }
    if (remarked > MAX_REMARKS) {
      remarks.add((remarked - MAX_REMARKS) + " further remarks are left out.");
    }
    Completeness completeness = completeness();
    return new Verification(
        count,
        ledgerHead,
        first,
        faults,
        !trustAnchors.keys().isEmpty(),
        completeness,
        reason(completeness),
        remarks);
  }

  private LineCheck look(LedgerLine ledgerLine) {
    try {
      AuditRecord record = ledgerLine.record();
      // What the record says of itself has to be readable as well.
      record.kind();
      String damage = damage(record);
      return new LineCheck(ledgerLine, record, damage == null ? damagedSignature(record) : damage);
    } catch (IllegalArgumentException e) {
      return new LineCheck(ledgerLine, null, e.getMessage());
    }
  }

  /** Tells what was changed in a record; null when nothing was. */
  public static String damage(AuditRecord record) {
    SealedText text = record.text();
    if (!text.contentHash().equals(record.seal().path("content").asText())) {
      return "Its content was changed: the hash in the seal is that of another content.";
    }
    if (!Hashes.sha256(text.signed()).equals(text.hash())) {
      return "Its seal was changed: its hash is that of another seal.";
    }
    return null;
  }

  private String damagedSignature(AuditRecord record) {
    if (trustAnchors.keys().isEmpty()) {
      return null;
    }
    String signature = record.text().signature();
    if (signature == null || record.keyId().isEmpty()) {
      return "It is not signed.";
    }
    String keyId = record.keyId().get();
    String algorithm = record.seal().path("algorithm").asText();
    String damage = null;
    for (SignatureVerifier key : trustAnchors.keys()) {
      if (key.keyId().equals(keyId) && key.algorithm().equals(algorithm)) {
        String found = damagedSignature(record, key);
        if (found == null) {
          return null; // keys may share an id, as those of two years do
        }
        damage = damage == null ? found : damage;
      }
    }
    return damage == null
        ? "It is signed by (" + keyId + ", " + algorithm + "), which is none of the keys given."
        : damage;
  }

  private static String damagedSignature(AuditRecord record, SignatureVerifier key) {
    String signature = record.text().signature();
    try {
      return signature.length() % 2 == 0
              && key.verifies(record.text().signed(), HexFormat.of().parseHex(signature))
          ? null
          : "The key (" + key.keyId() + ") did not sign this.";
    } catch (LedgerException e) {
      throw e; // the key is to blame, and not the record
    } catch (RuntimeException e) {
      return "The key (" + key.keyId() + ") could not check the signature: " + e;
    }
  }

  /** Compares a record with the one before it. */
  private void follow(LineCheck lineCheck) {
    count++;
    AuditRecord record = lineCheck.record();
    String wrong = lineCheck.damage() == null ? broken(record) : lineCheck.damage();
    if (wrong != null) {
      faults++;
      if (first == null) {
        first = new Fault(lineCheck.line().place(), ledgerHead.count() + 1, wrong);
      }
    }
    // Goes on from what the record says, so that one fault is not taken for many.
    ledgerHead =
        record == null
            ? new LedgerHead(ledgerHead.count() + 1, ledgerHead.hash(), ledgerHead.ledger())
            : record.head();
    hashKnown = record != null;
    if (ledger == null) {
      ledger = ledgerHead.ledger();
    }
    if (trustAnchors.anchor() != null && count == trustAnchors.anchor().count()) {
      anchored = ledgerHead;
    }
    if (record != null) {
      remark(record);
    }
  }

  private String broken(AuditRecord record) {
    if (record.seq() != ledgerHead.count() + 1) {
      return ("It has the number %s, where %s was expected: records are missing, doubled or "
              + "moved.")
          .formatted(record.seq(), ledgerHead.count() + 1);
    }
    if (ledger != null && !ledger.equals(record.ledger())) {
      return "It is one of another ledger (%s), where one of (%s) was expected."
          .formatted(record.ledger(), ledger);
    }
    return hashKnown && !record.previous().equals(ledgerHead.hash())
        ? "It does not follow on the record before it: that has another hash."
        : null;
  }

  private void remark(AuditRecord record) {
    Instant time = record.recordedAt();
    if (latest != null && time.isBefore(latest)) {
      add(
          "The clock went back before record %s: by %s, to %s."
              .formatted(record.seq(), Display.time(Duration.between(time, latest)), time));
    }
    latest = time;
    if (record.kind() == RecordKind.RECOVERY) {
      add(
          "Record %s is about a torn line that a crash left, set aside as %s."
              .formatted(
                  record.seq(), record.content().path("recovery").path("setAside").asText()));
    }
  }

  private void add(String remark) {
    remarked++;
    if (remarked <= MAX_REMARKS) {
      remarks.add(remark);
    }
  }

  private Completeness completeness() {
    LedgerHead anchor = trustAnchors.anchor();
    if (anchor == null) {
      return Completeness.UNKNOWN;
    }
    LedgerHead there = anchor.count() == 0 ? LedgerHead.EMPTY : anchored;
    return there != null && there.hash().equals(anchor.hash()) && !isOfAnother(anchor)
        ? Completeness.COMPLETE
        : Completeness.INCOMPLETE;
  }

  private boolean isOfAnother(LedgerHead anchor) {
    return anchor.ledger() != null && ledger != null && !ledger.equals(anchor.ledger());
  }

  private String reason(Completeness completeness) {
    LedgerHead anchor = trustAnchors.anchor();
    return switch (completeness) {
      case UNKNOWN -> "No anchored head was given, so it is unknown whether the end is missing.";
      case COMPLETE ->
          "All %s records up to the anchored head are there, %s have come since."
              .formatted(anchor.count(), count - anchor.count());
      case INCOMPLETE ->
          isOfAnother(anchor)
              ? "The anchored head is one of another ledger (%s), and this is (%s)."
                  .formatted(anchor.ledger(), ledger)
              : count < anchor.count()
                  ? "There are %s records, where the anchored head counts %s."
                      .formatted(count, anchor.count())
                  : "Record %s is not the one of the anchored head (%s)."
                      .formatted(anchor.count(), anchor.hash());
    };
  }
}
