package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import io.github.lowestrung.workload.term.NameKind;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customer's standing with AWS. Immutable; stands under {@code account} in a workload document.
 *
 * @param existingCustomerOf services and features that the account already uses; null when not
 *     known
 * @param newCustomerOf services and features that the account has never used; null when not known
 */
@RecordBuilder
public record Account(
    @FieldDoc(
            value = "services and features that the account already uses",
            names = NameKind.SERVICE)
        @Nullable List<String> existingCustomerOf,
    @FieldDoc(
            value = "services and features that the account has never used",
            names = NameKind.SERVICE)
        @Nullable List<String> newCustomerOf) {

  /** Keeps copies of the lists. */
  public Account {
    existingCustomerOf =
        existingCustomerOf == null
            ? null
            : RecordFactory.copy(existingCustomerOf, "existingCustomerOf");
    newCustomerOf =
        newCustomerOf == null ? null : RecordFactory.copy(newCustomerOf, "newCustomerOf");
  }
}
